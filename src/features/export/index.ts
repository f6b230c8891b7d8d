export { type ExportOptions, writeExport } from "./commands/write-export.ts";
export { ExportProblem } from "./problem.ts";
export { type Counts as ExportCounts, words as exportWords } from "./words.ts";
