/** Why somebody reports a post. Danger stands first, because it must not wait. */
export const reportReasons = ["danger", "creepy", "contact", "unkind", "advice", "selling", "other"] as const;
export type ReportReason = (typeof reportReasons)[number];

export type Severity = "high" | "normal";

/** What must be looked at before everything else. */
export function severityOf(reasons: readonly ReportReason[]): Severity {
  return reasons.includes("danger") ? "high" : "normal";
}

/** @throws RangeError on a stored value that we do not know */
export function reasonOf(stored: string): ReportReason {
  const reason = reportReasons.find((one) => one === stored);
  if (!reason) throw new RangeError(`There is no reason called ${stored}.`);
  return reason;
}
