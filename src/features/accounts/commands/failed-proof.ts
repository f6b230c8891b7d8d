import { FormProblems } from "#core/errors.ts";
import type { Asked } from "#platform/web/asked.ts";
import { auditAlone } from "#platform/work/audit-alone.ts";

/**
 * Puts on record that somebody who is logged in could not prove who they are.
 *
 * @throws whatever it was given: only a proof that was wrong is on record, not what was never looked at
 */
export async function noteFailedProof(
  { house, viewer }: Pick<Asked<unknown>, "house" | "viewer">,
  error: unknown,
): Promise<never> {
  if (error instanceof FormProblems && viewer.kind === "member")
    await auditAlone(house, viewer, { kind: "step-up-failed", subjectId: viewer.id });
  throw error;
}
