import type { WxrRecord } from "../wxr/records.ts";
import { itemRecord, personRecord, type RecordTally, siteRecord } from "./dump-records.ts";
import { findSite } from "./find-site.ts";
import { Gathering, Kind } from "./gather.ts";
import { type DumpLimits, defaultDumpLimits } from "./limits.ts";
import { readDump } from "./read-dump.ts";
import { type Runs, sortSpool } from "./runs.ts";
import { Spool, valuesOf } from "./spool.ts";

const POST_BUCKETS = 128;
const PEOPLE_BUCKETS = 16;

export interface DumpOptions {
  readonly limits: Partial<DumpLimits>;
  /** What the names of the site's tables begin with; null: found out. */
  readonly prefix: string | null;
  /** Where the working copy goes: about as large as the site's posts. Nobody else can open it, and it never stays. */
  readonly folder: string;
}

/** A dump whose rows are put together, ready to be read several times. */
export interface OpenDump {
  records(): AsyncGenerator<WxrRecord>;
  close(): void;
}

/**
 * Reads a dump twice: once to see which tables it has, once to bring together what its tables say about each post and
 * person, on disk and in order of their numbers.
 *
 * @throws ImportProblem
 */
export async function openDump(
  open: () => AsyncIterable<Uint8Array>,
  { limits, prefix, folder }: DumpOptions,
): Promise<OpenDump> {
  const all = { ...defaultDumpLimits, ...limits };
  const site = await findSite(open(), all, prefix);
  using spools = new DisposableStack();
  const spool = (buckets: number) => spools.adopt(new Spool(folder, buckets), (one) => one.close());
  const gathered = { posts: spool(POST_BUCKETS), people: spool(PEOPLE_BUCKETS) };
  const gathering = new Gathering(site, gathered);
  const bytes = await readDump(open(), all, (table) => gathering.choose(table));
  const people = await sortSpool(gathered.people, folder, { limits: all, keep: () => "all" });
  const posts = await sortSpool(gathered.posts, folder, { limits: all, keep: keptOf });
  return {
    records: () => recordsOf(gathering, { people, posts, bytes }),
    close() {
      people.close();
      posts.close();
    },
  };
}

/** Of what is no forum content only the row itself is kept, for the counts. */
function keptOf(row: Buffer | null): "all" | "none" | "row" {
  if (row === null) return "none";
  const type = valuesOf(row)[16]?.toString("latin1") ?? "";
  return /^(?:forum|topic|reply|attachment)$/.test(type) ? "all" : "row";
}

async function* recordsOf(
  gathering: Gathering,
  { people, posts, bytes }: { readonly people: Runs; readonly posts: Runs; readonly bytes: number },
): AsyncGenerator<WxrRecord> {
  const tally: RecordTally = { removedCharacters: 0 };
  let items = 0;
  yield siteRecord(gathering);
  for (const group of people.groups()) {
    const person = personRecord(group, tally);
    if (person !== null) yield person;
  }
  for (const term of gathering.topicTags.values()) {
    const tag = gathering.terms.get(term);
    if (tag !== undefined) yield { kind: "term", ...tag };
  }
  for (let n = 0; n < gathering.unreadable; n++) yield { kind: "unreadable", what: "item", line: 0 };
  for (const group of posts.groups()) {
    const copies = group.records.filter(({ kind }) => kind === Kind.row).length;
    const item = itemRecord(group, gathering, tally);
    for (let n = 0; n < copies && item !== null; n++, items++) yield item;
  }
  yield { kind: "end", items, bytes, ...tally };
}
