import { createReadStream } from "node:fs";
import type { ImportedForum, ImportedMember, ImportedPost, ImportedSite, ImportedTag, ImportedTopic } from "./model.ts";
import { postOf, topicOf } from "./plan/deliver.ts";
import { settleRows } from "./plan/settle.ts";
import { reportOf } from "./plan/summary.ts";
import { hasRow, Survey } from "./plan/survey.ts";
import { ImportProblem } from "./problem.ts";
import type { FileSummary, ImportReport } from "./report/report.ts";
import { type ExportFile, openSource, type PlanOptions, type RecordSource } from "./source.ts";
import { words } from "./words.ts";
import type { WxrItem } from "./wxr/records.ts";

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
  /** Lets go of working copies. Nothing can be read afterwards. */
  close(): void;
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
  const sources: RecordSource[] = [];
  const close = () => {
    for (const source of sources) source.close();
  };
  try {
    for (const file of files) {
      const source = await openSource(file, options);
      sources.push(source);
      summaries.push(await surveyFile(survey, source));
    }
  } catch (error) {
    close();
    throw error;
  }

  const forums = survey.forums.settle((id) => survey.people.loginOf(id));
  settleRows(survey);
  const members = survey.people.settle(survey.warnings);
  const site = survey.site ?? noSite;
  const report = reportOf(survey, {
    files: summaries,
    site,
    forums,
    people: members.length,
    hasDump: sources.some(({ kind }) => kind === "dump"),
  });
  const reread: Reread = { survey, sources };
  return {
    site,
    members,
    forums,
    tags: [...survey.tags.values()],
    ...countRows(survey),
    report,
    topics: () => again(reread, (row, item) => (survey.rows.isTopic(row) ? topicOf(survey, row, item) : null)),
    posts: () => again(reread, (row, item) => postOf(survey, row, item)),
    close,
  };
}

const noSite: ImportedSite = {
  title: "",
  homeUrl: "",
  baseSiteUrl: "",
  baseBlogUrl: "",
  language: "",
  postsPerPage: null,
  topicsPerPage: null,
  oldWords: null,
};

interface Reread {
  readonly survey: Survey;
  readonly sources: readonly RecordSource[];
}

async function surveyFile(survey: Survey, { file, records }: RecordSource): Promise<FileSummary> {
  const summary = { name: file.name, bytes: 0, items: 0 };
  for await (const record of records()) {
    survey.take(record);
    if (record.kind === "end") Object.assign(summary, { bytes: record.bytes, items: record.items });
  }
  return summary;
}

/** Rows come in the order of the first reading, each id once; anything else means that a file has changed. */
async function* again<Made>(
  { survey, sources }: Reread,
  make: (row: number, item: WxrItem) => Made | null,
): AsyncGenerator<Made> {
  const { rows } = survey;
  let read = 0;
  for (const { file, records } of sources) {
    for await (const record of records()) {
      if (record.kind !== "item" || !hasRow(record)) continue;
      const row = rows.find(record.id);
      if (row !== null && row < read) continue;
      if (row !== read || rows.isTopic(row) !== (record.type === "topic")) throw changed(file);
      read += 1;
      const made = rows.isDropped(row) ? null : make(row, record);
      if (made !== null) yield made;
    }
  }
  const last = sources.at(-1);
  if (read !== rows.length && last !== undefined) throw changed(last.file);
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
