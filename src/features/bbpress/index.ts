/** Reading a bbPress community: what the import's writer and the `import` command need. */
export { type BringOptions, bringIn } from "./commands/bring-in.ts";
export type { BroughtIn } from "./commands/import-run.ts";
export type {
  ContentState,
  ImportedAuthor,
  ImportedEdit,
  ImportedForum,
  ImportedMember,
  ImportedPost,
  ImportedSite,
  ImportedTag,
  ImportedTopic,
} from "./model.ts";
export { openUploads } from "./pictures/uploads.ts";
export { exportFile, type ImportPlan, planImport } from "./plan.ts";
export { ImportProblem, type ProblemCode } from "./problem.ts";
export type { ImportProgress } from "./progress.ts";
export type { CheckedAddresses } from "./report/addresses.ts";
export type { Finding } from "./report/findings.ts";
export { type ReportSection, renderReport, renderSections, reportSections } from "./report/render.ts";
export type { ImportReport } from "./report/report.ts";
export type { ExportFile, PlanOptions } from "./source.ts";
export { contentMark, type NewOwnNote, type OwnText, ownKeys } from "./stored/own-note.ts";
export { words as bbpressWords } from "./words.ts";
