import { createReadStream } from "node:fs";
import { tmpdir } from "node:os";
import type { ImportedForum, ImportedMember, ImportedPost, ImportedSite, ImportedTag, ImportedTopic } from "./model.ts";
import type { Uploads } from "./pictures/uploads.ts";
import { Contents } from "./plan/contents.ts";
import type { FollowKind } from "./plan/follows.ts";
import { settleRows } from "./plan/settle.ts";
import { reportOf } from "./plan/summary.ts";
import { Survey } from "./plan/survey.ts";
import type { FileSummary, ImportReport } from "./report/report.ts";
import { type ExportFile, openSource, type PlanOptions, type RecordSource } from "./source.ts";

/**
 * What an import will do, decided before anything is written. Forums, people and tags are in memory (a community
 * has few), topics and posts are about 60 bytes each, with their words in a working copy on disk.
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
  /** Topics that an option of the old site pins everywhere. */
  readonly pinnedEverywhere: readonly number[];
  readonly contents: Contents;
  /** What people followed and marked, by their log-ins and the old numbers. */
  follows(kind: FollowKind): Iterable<{ readonly login: string; readonly target: number }>;
  /** Where the pictures are that posts show. */
  readonly uploads: Uploads | undefined;
  /** Every topic once. */
  topics(): Generator<ImportedTopic>;
  /** Every post once, topic after topic, opening posts included. */
  posts(): Generator<ImportedPost>;
  /** Lets go of the working copy. No words can be read afterwards. */
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
  const folder = options.folder ?? tmpdir();
  const { timeZone = null, harmlessKeys = [] } = options;
  const survey = new Survey({ timeZone, harmlessKeys, uploads: options.uploads, folder });
  const { summaries, hasDump } = await surveyFiles(survey, files, options);
  const forums = survey.forums.settle((id) => survey.people.loginOf(id));
  const contents = new Contents(survey, settleRows(survey));
  const members = survey.people.settle(survey.warnings);
  const site = survey.site ?? noSite;
  const report = reportOf(survey, { files: summaries, site, forums, people: members.length, hasDump });
  return {
    site,
    members,
    forums,
    tags: [...survey.tags.values()],
    topicCount: contents.topicCount,
    postCount: contents.length,
    report,
    pinnedEverywhere: survey.forums.superStickies(),
    contents,
    *follows(kind) {
      for (const { userId, target } of survey.follows.of(kind)) {
        const login = survey.people.loginOf(userId);
        if (login !== null) yield { login, target };
      }
    },
    uploads: options.uploads,
    topics: () => contents.topics(),
    posts: () => contents.posts(),
    close: () => survey.copies.close(),
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

async function surveyFiles(survey: Survey, files: readonly ExportFile[], options: PlanOptions) {
  const summaries: FileSummary[] = [];
  let hasDump = false;
  try {
    for (const file of files) {
      const source = await openSource(file, options);
      hasDump ||= source.kind === "dump";
      summaries.push(await surveyFile(survey, source, options).finally(() => source.close()));
    }
  } catch (error) {
    survey.copies.close();
    throw error;
  }
  survey.copies.finish();
  survey.finish();
  return { summaries, hasDump };
}

const tellEvery = 500;

async function surveyFile(
  survey: Survey,
  { file, records }: RecordSource,
  { onProgress }: PlanOptions,
): Promise<FileSummary> {
  const summary = { name: file.name, bytes: 0, items: 0 };
  for await (const record of records()) {
    survey.take(record);
    const done = survey.rows.length;
    if (done % tellEvery === 0 && record.kind === "item") onProgress?.({ phase: "reading", done, of: null });
    if (record.kind === "end") Object.assign(summary, { bytes: record.bytes, items: record.items });
  }
  return summary;
}
