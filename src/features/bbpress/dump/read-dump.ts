import { ImportProblem } from "../problem.ts";
import { safeDetail } from "../report/findings.ts";
import { words } from "../words.ts";
import { plainBytes } from "../wxr/text.ts";
import { Encoding } from "./encoding.ts";
import { DumpLexer } from "./lexer.ts";
import type { DumpLimits } from "./limits.ts";
import type { DumpRow } from "./row.ts";
import { kindOfName, placesOf, type TableKind } from "./tables.ts";

/** One row of a table of WordPress: its values in the order of `TABLES`, as UTF-8, gone with the next row. */
export interface StoredRow {
  /** Null for NULL. */
  bytes(column: number): Buffer | null;
  /** Empty for NULL. */
  text(column: number): string;
}

export type StoredRowTaker = (row: StoredRow) => void;

export interface DumpTable {
  readonly kind: TableKind;
  readonly prefix: string;
}

/** @returns who takes a table's rows; null passes over them. Asked anew for every statement. */
export type TableChoice = (table: DumpTable) => StoredRowTaker | null;

const MOST_TABLES = 20_000;

/**
 * Reads a dump once, plain or gzipped, and gives the rows of the tables that are chosen, in the file's order.
 *
 * @param seen told of every table of WordPress, with rows or without
 * @returns how many bytes it has when unpacked
 * @throws ImportProblem when the file as a whole cannot be trusted
 */
export async function readDump(
  stream: AsyncIterable<Uint8Array>,
  limits: DumpLimits,
  choose: TableChoice,
  seen: (table: DumpTable) => void = () => undefined,
): Promise<number> {
  const lexer = new DumpLexer(limits, listenerFor(choose, seen));
  let bytes = 0;
  for await (const chunk of await plainBytes(stream, limits)) {
    const start = bytes === 0 && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? 3 : 0;
    bytes += chunk.length;
    if (bytes > limits.fileBytes) throw new ImportProblem("limit", words.dumpProblem.fileTooLarge(limits.fileBytes));
    lexer.write(Buffer.from(chunk.buffer, chunk.byteOffset + start, chunk.length - start));
  }
  lexer.end();
  return bytes;
}

function listenerFor(choose: TableChoice, seen: (table: DumpTable) => void) {
  const encoding = new Encoding();
  const created = new Map<string, readonly string[]>();
  return {
    charset: (name: string) => encoding.set(name),
    created(table: string, columns: readonly string[]) {
      const name = kindOfName(table);
      if (name === null || created.size === MOST_TABLES) return;
      created.set(table, columns);
      if (placesOf(name.kind, columns) !== null) seen(name);
    },
    rowsOf(table: string, listed: readonly string[] | null) {
      const name = kindOfName(table);
      if (name === null) return null;
      const columns = listed ?? created.get(table);
      if (columns === undefined) throw new ImportProblem("malformed", words.dumpProblem.noColumns(safeDetail(table)));
      const places = placesOf(name.kind, columns);
      if (places !== null) seen(name);
      const take = places === null ? null : choose(name);
      return places === null || take === null ? null : taker({ table, columns, places, take, encoding });
    },
  };
}

interface Taking {
  readonly table: string;
  readonly columns: readonly string[];
  readonly places: readonly number[];
  readonly take: StoredRowTaker;
  readonly encoding: Encoding;
}

function taker({ table, columns, places, take, encoding }: Taking): (row: DumpRow) => void {
  let present: DumpRow | null = null;
  const bytes = (column: number): Buffer | null => {
    const found = present?.bytes(places[column] ?? -1) ?? null;
    return found === null ? null : encoding.toUtf8(found, table);
  };
  const stored: StoredRow = { bytes, text: (column) => bytes(column)?.toString("utf8") ?? "" };
  return (row) => {
    if (row.count !== columns.length) {
      const sentence = words.dumpProblem.otherColumns(safeDetail(table), row.count, columns.length);
      throw new ImportProblem("malformed", sentence);
    }
    present = row;
    take(stored);
  };
}
