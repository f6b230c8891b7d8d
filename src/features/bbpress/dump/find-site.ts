import { ImportProblem } from "../problem.ts";
import { safeDetail } from "../report/findings.ts";
import { words } from "../words.ts";
import type { DumpLimits } from "./limits.ts";
import { readDump } from "./read-dump.ts";
import { type TableKind, tableKinds } from "./tables.ts";

/** Which of the tables are the ones to bring in. */
export interface FoundSite {
  /** What the names of its tables begin with. */
  readonly prefix: string;
  /** The same of the tables of people, which the sites of a network share. */
  readonly usersPrefix: string;
}

const MOST_PREFIXES = 2000;
const POST_TYPE = 16;
const FORUM_TYPES = [Buffer.from("forum"), Buffer.from("topic"), Buffer.from("reply")];

/**
 * Looks through a dump for the tables of one site with forums.
 *
 * @param wanted the prefix that the person named
 * @throws ImportProblem when there is none, more than one, or tables are missing
 */
export async function findSite(
  stream: AsyncIterable<Uint8Array>,
  limits: DumpLimits,
  wanted: string | null,
): Promise<FoundSite> {
  const tables = new Map<string, Set<TableKind>>();
  const withForums = new Set<string>();
  await readDump(
    stream,
    limits,
    ({ kind, prefix }) =>
      kind !== "posts" || withForums.has(prefix)
        ? null
        : (row) => {
            const type = row.bytes(POST_TYPE);
            if (type !== null && FORUM_TYPES.some((forum) => forum.equals(type))) withForums.add(prefix);
          },
    ({ kind, prefix }) => {
      const known = tables.get(prefix) ?? new Set();
      known.add(kind);
      if (tables.size < MOST_PREFIXES) tables.set(prefix, known);
    },
  );
  const prefix = choose(tables, withForums, wanted);
  const usersPrefix = [...tables]
    .filter(([name, kinds]) => prefix.startsWith(name) && kinds.has("users") && kinds.has("usermeta"))
    .map(([name]) => name)
    .reduce((best, name) => (name.length > best.length ? name : best), "");
  const present = new Set([...(tables.get(prefix) ?? []), ...(tables.get(usersPrefix) ?? [])]);
  const missing = tableKinds.filter((kind) => !present.has(kind));
  if (missing.length > 0) {
    const names = missing.map((kind) => safeDetail(`${prefix}${kind}`));
    throw new ImportProblem("not-an-export", words.dumpProblem.tablesMissing(names));
  }
  return { prefix, usersPrefix };
}

function choose(
  tables: ReadonlyMap<string, ReadonlySet<TableKind>>,
  withForums: ReadonlySet<string>,
  wanted: string | null,
): string {
  const sites = [...tables].filter(([, kinds]) => kinds.has("posts")).map(([prefix]) => prefix);
  if (wanted !== null) {
    if (sites.includes(wanted)) return wanted;
    throw new ImportProblem("not-an-export", words.dumpProblem.noSuchPrefix(safeDetail(wanted)));
  }
  const likely = withForums.size > 0 ? [...withForums] : sites;
  const [only] = likely;
  if (only === undefined) throw new ImportProblem("not-an-export", words.dumpProblem.noTables);
  if (likely.length > 1)
    throw new ImportProblem("not-an-export", words.dumpProblem.severalSites(likely.slice(0, 20).map(safeDetail)));
  return only;
}
