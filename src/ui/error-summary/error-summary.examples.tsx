import type { Example } from "../example.ts";
import { ErrorSummary } from "./error-summary.tsx";

const problems = new Map([
  ["name", "Choose a name that does not point to you"],
  ["", "The form was open for a long time. Send it once more."],
]);

export const examples: readonly Example[] = [
  { name: "Two problems", show: <ErrorSummary title="Two things to change" problems={problems} idPrefix="summary-" /> },
];
