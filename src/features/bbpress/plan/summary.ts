import type { ImportedForum, ImportedSite } from "../model.ts";
import { safeDetail } from "../report/findings.ts";
import type { FileSummary, ImportReport } from "../report/report.ts";
import { words } from "../words.ts";
import type { Survey } from "./survey.ts";
import { tallyAudiences } from "./tally.ts";

interface Settled {
  readonly files: readonly FileSummary[];
  readonly site: ImportedSite;
  readonly forums: readonly ImportedForum[];
  readonly people: number;
  /** At least one of the files is a database dump. */
  readonly hasDump: boolean;
}

/** The report of a settled survey. */
export function reportOf(survey: Survey, { files, site, forums, people, hasDump }: Settled): ImportReport {
  return {
    files,
    siteTitle: safeDetail(site.title),
    siteUrl: safeDetail(site.homeUrl),
    counts: survey.counts.list(),
    people,
    tags: survey.tags.size,
    audiences: tallyAudiences(forums, survey.rows),
    skipped: survey.skipped.list(),
    hidden: survey.hidden.list(),
    warnings: survey.warnings.list(),
    notInFile: hasDump ? words.notInDump : words.notInWxr,
  };
}
