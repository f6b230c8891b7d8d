import type { Answering, Settings } from "#core/settings.ts";

const dayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** When somebody of the team is there, on the practice's clocks; null while the practice has not said so. */
export function hoursLine({ answering, timeZone }: Pick<Settings, "answering" | "timeZone">): string | null {
  return answering === null
    ? null
    : `The team is here ${daysOf(answering)}, ${answering.from} to ${answering.until} (${timeZone}).`;
}

/** How long answers took. What was waited for longest counts too, so this never flatters. */
export function timesLine({ answerTimes }: Pick<Settings, "answerTimes">): string | null {
  if (answerTimes === null) return null;
  const { half } = answerTimes;
  if (half === null) return "In the last 30 days the team answered fewer than half of all questions.";
  return `In the last 30 days half of all questions had an answer by the team within ${spanOf(half)}.`;
}

/** The same with its numbers, for the page that explains it. */
export function timesInFull({ answerTimes }: Pick<Settings, "answerTimes">): readonly string[] {
  if (answerTimes === null)
    return ["Too few questions were asked in the last 30 days to say how long an answer takes."];
  const { asked, answered, half, nineOfTen } = answerTimes;
  return [
    `In the last 30 days people asked ${asked} questions. The team has answered ${answered} of them.`,
    ...(half === null ? [] : [`Half had an answer within ${spanOf(half)}.`]),
    ...(nineOfTen === null ? [] : [`Nine out of ten had one within ${spanOf(nineOfTen)}.`]),
  ];
}

/** Rounded up. */
export function spanOf(minutes: number): string {
  if (minutes < 90) return counted(Math.max(1, Math.ceil(minutes)), "minute");
  if (minutes <= 48 * 60) return counted(Math.ceil(minutes / 60), "hour");
  return counted(Math.ceil(minutes / 60 / 24), "day");
}

function counted(count: number, unit: string): string {
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
}

/** "Monday to Friday", "Tuesday and Thursday", "every day". */
function daysOf({ days }: Answering): string {
  if (days.length === 7) return "every day";
  const sorted = [...days].sort((one, other) => one - other);
  const names = sorted.map((day) => dayNames[day - 1] ?? "");
  const [first, last] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  if (sorted.length > 2 && last - first === sorted.length - 1) return `${names[0]} to ${names.at(-1)}`;
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
