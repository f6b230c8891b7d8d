import { tmpdir } from "node:os";
import type { DumpLimits } from "./dump/limits.ts";
import { openDump } from "./dump/open-dump.ts";
import type { Uploads } from "./pictures/uploads.ts";
import { ImportProblem } from "./problem.ts";
import type { ImportProgress } from "./progress.ts";
import { defaultWxrLimits, type WxrLimits } from "./wxr/limits.ts";
import { readWxr } from "./wxr/reader.ts";
import type { WxrRecord } from "./wxr/records.ts";
import { plainBytes } from "./wxr/text.ts";

/** One export file. It is opened more than once: to see what it is, and to read it. */
export interface ExportFile {
  readonly name: string;
  open(): AsyncIterable<Uint8Array>;
}

export interface PlanOptions {
  readonly limits?: Partial<WxrLimits>;
  readonly dumpLimits?: Partial<DumpLimits>;
  /** What the names of the tables in a dump begin with, where it holds several sites. */
  readonly tablePrefix?: string;
  /** Where the working copy goes. */
  readonly folder?: string;
  /** Files that posts show. Without it pictures stay links to the old site. */
  readonly uploads?: Uploads | undefined;
  onProgress?(progress: ImportProgress): void;
  /** The old site's zone, for rows without a date in UTC. Unknown: worked out from the other rows. */
  readonly timeZone?: string;
  /** Meta keys that a person has looked at: they say nothing about who may read. */
  readonly harmlessKeys?: readonly string[];
}

/** What a file holds, row by row, whatever kind of file it is. */
export interface RecordSource {
  readonly file: ExportFile;
  readonly kind: "dump" | "wxr";
  records(): AsyncGenerator<WxrRecord>;
  close(): void;
}

const MOST_BLANK_BYTES = 65_536;

/** Looks at how a file begins, because its name says little about what is in it. @throws ImportProblem */
export async function openSource(file: ExportFile, options: PlanOptions): Promise<RecordSource> {
  if (!(await isDump(file))) {
    return {
      file,
      kind: "wxr",
      records: () => readWxr(file.open(), options.limits, file.name),
      close: () => undefined,
    };
  }
  try {
    const dump = await openDump(() => file.open(), {
      limits: options.dumpLimits ?? {},
      prefix: options.tablePrefix ?? null,
      folder: options.folder ?? tmpdir(),
    });
    return { file, kind: "dump", records: () => dump.records(), close: () => dump.close() };
  } catch (error) {
    throw error instanceof ImportProblem ? error.inFile(file.name) : error;
  }
}

/** XML begins with a bracket; what else begins with text is read as SQL, which tells at once whether it is. */
async function isDump(file: ExportFile): Promise<boolean> {
  let seen = 0;
  try {
    for await (const chunk of await plainBytes(file.open(), defaultWxrLimits)) {
      for (const value of chunk) if (value > 32 && value < 127) return value !== 60;
      seen += chunk.length;
      if (seen > MOST_BLANK_BYTES) return false;
    }
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error;
  }
  return false;
}
