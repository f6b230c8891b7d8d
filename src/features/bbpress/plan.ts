import { createReadStream } from "node:fs";
import type { ImportedForum, ImportedMember, ImportedPost, ImportedSite, ImportedTag, ImportedTopic } from "./model.ts";
import { postOf, topicOf } from "./plan/deliver.ts";
import { settleRows } from "./plan/settle.ts";
import { reportOf } from "./plan/summary.ts";
import { hasRow, Survey } from "./plan/survey.ts";
import { ImportProblem } from "./problem.ts";
import type { FileSummary, ImportReport } from "./report/report.ts";
import { words } from "./words.ts";
import type { WxrLimits } from "./wxr/limits.ts";
import { readWxr } from "./wxr/reader.ts";
import type { WxrItem } from "./wxr/records.ts";

/** One export file. It is opened several times, so it must give the same bytes each time. */
export interface ExportFile {
  readonly name: string;
  open(): AsyncIterable<Uint8Array>;
}

export interface PlanOptions {
  readonly limits?: Partial<WxrLimits>;
  /** The old site's zone, for rows without a date in UTC. Unknown: worked out from the other rows. */
  readonly timeZone?: string;
  /** Meta keys that a person has looked at: they say nothing about who may read. */
  readonly harmlessKeys?: readonly string[];
}

/**
 * What an import will do, decided before anything is written. Forums, people and tags are in memory (a community
 * has few), topics and posts are about 45 bytes each and are read again from the files when asked for.
 */
export interface ImportPlan {
  readonly site: ImportedSite;
  readonly members: readonly ImportedMember[];
  /** Parents before their children. */
  readonly forums: readonly ImportedForum[];
  readonly tags: readonly ImportedTag[];
  readonly topicCount: number;
  readonly postCount: number;
  readonly report: ImportReport;
  /** Every topic once, in the files' order. @throws ImportProblem when a file has changed */
  topics(): AsyncGenerator<ImportedTopic>;
  /** Every post once, opening posts included, in the files' order: a reply may come before its topic's first post. */
  posts(): AsyncGenerator<ImportedPost>;
}

export function exportFile(path: string): ExportFile {
  return { name: path, open: () => createReadStream(path, { highWaterMark: 262_144 }) };
}

/**
 * Reads all files once and settles tree, visibility and order; the files may come in any order.
 *
 * @throws ImportProblem when a file as a whole cannot be trusted
 */
export async function planImport(files: readonly ExportFile[], options: PlanOptions = {}): Promise<ImportPlan> {
  const survey = new Survey({ timeZone: options.timeZone ?? null, harmlessKeys: options.harmlessKeys ?? [] });
  const summaries: FileSummary[] = [];
  for (const file of files) summaries.push(await surveyFile(survey, file, options));

  const forums = survey.forums.settle((id) => survey.people.loginOf(id));
  settleRows(survey);
  const members = survey.people.settle(survey.warnings);
  const site = survey.site ?? { title: "", homeUrl: "", baseSiteUrl: "", baseBlogUrl: "", language: "" };
  const report = reportOf(survey, { files: summaries, site, forums, people: members.length });
  const reread: Reread = { survey, files, limits: options.limits ?? {} };
  return {
    site,
    members,
    forums,
    tags: [...survey.tags.values()],
    ...countRows(survey),
    report,
    topics: () => again(reread, (row, item) => (survey.rows.isTopic(row) ? topicOf(survey, row, item) : null)),
    posts: () => again(reread, (row, item) => postOf(survey, row, item)),
  };
}

interface Reread {
  readonly survey: Survey;
  readonly files: readonly ExportFile[];
  readonly limits: Partial<WxrLimits>;
}

async function surveyFile(survey: Survey, file: ExportFile, { limits }: PlanOptions): Promise<FileSummary> {
  const summary = { name: file.name, bytes: 0, items: 0 };
  for await (const record of readWxr(file.open(), limits, file.name)) {
    survey.take(record);
    if (record.kind === "end") Object.assign(summary, { bytes: record.bytes, items: record.items });
  }
  return summary;
}

/** Rows come in the order of the first reading, each id once; anything else means that a file has changed. */
async function* again<Made>(
  { survey, files, limits }: Reread,
  make: (row: number, item: WxrItem) => Made | null,
): AsyncGenerator<Made> {
  const { rows } = survey;
  let read = 0;
  for (const file of files) {
    for await (const record of readWxr(file.open(), limits, file.name)) {
      if (record.kind !== "item" || !hasRow(record)) continue;
      const row = rows.find(record.id);
      if (row !== null && row < read) continue;
      if (row !== read || rows.isTopic(row) !== (record.type === "topic")) throw changed(file);
      read += 1;
      const made = rows.isDropped(row) ? null : make(row, record);
      if (made !== null) yield made;
    }
  }
  const last = files.at(-1);
  if (read !== rows.length && last !== undefined) throw changed(last);
}

const changed = (file: ExportFile): ImportProblem =>
  new ImportProblem("changed", words.problem.changed, { file: file.name, line: null });

function countRows({ rows }: Survey): { topicCount: number; postCount: number } {
  let topicCount = 0;
  let postCount = 0;
  for (let row = 0; row < rows.length; row++) {
    if (rows.isDropped(row)) continue;
    postCount += 1;
    if (rows.isTopic(row)) topicCount += 1;
  }
  return { topicCount, postCount };
}
