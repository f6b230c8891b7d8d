import type { Audience } from "#core/audience.ts";
import type { Finding, HiddenCode, SkippedCode, WarningCode } from "./findings.ts";

/** What an import would do or did. Plain data: `JSON.stringify` gives the `--json` form. */
export interface ImportReport {
  readonly files: readonly FileSummary[];
  readonly siteTitle: string;
  readonly siteUrl: string;
  readonly counts: readonly CountRow[];
  readonly people: number;
  readonly tags: number;
  readonly audiences: readonly AudienceRow[];
  readonly skipped: readonly Finding<SkippedCode>[];
  readonly hidden: readonly Finding<HiddenCode>[];
  readonly warnings: readonly Finding<WarningCode>[];
  /** Sentences about what this kind of file never holds. */
  readonly notInFile: readonly string[];
}

export interface FileSummary {
  readonly name: string;
  readonly bytes: number;
  readonly items: number;
}

/** Per type and status of the old site: `inSource` is always `brought` + `skipped`. */
export interface CountRow {
  readonly type: string;
  readonly status: string;
  readonly inSource: number;
  readonly brought: number;
  readonly skipped: number;
}

/** Who will be able to read how much. `nobody`: pending, spam, bin and hidden, for moderators only. */
export interface AudienceRow {
  readonly audience: Audience | "nobody";
  readonly forums: number;
  readonly topics: number;
  readonly posts: number;
}
