import { ImportProblem } from "../problem.ts";
import { safeDetail } from "../report/findings.ts";
import { words } from "../words.ts";
import { byte, isSpace, isWordByte } from "./bytes.ts";
import { Comments } from "./comments.ts";
import { HeadText, notAStatement } from "./head-text.ts";
import { readCreate, readInsert } from "./heads.ts";
import type { DumpLimits } from "./limits.ts";
import { DumpRow } from "./row.ts";
import { Skipper } from "./skipper.ts";
import { Values } from "./values.ts";

export type RowTaker = (row: DumpRow) => void;

/** What the statements of a dump say, in their order. Nothing else in a dump has a meaning for us. */
export interface DumpListener {
  created(table: string, columns: readonly string[]): void;
  /** Rows follow. @returns who takes them, or null to pass over them unread */
  rowsOf(table: string, columns: readonly string[] | null): RowTaker | null;
  /** The bytes of what follows are written in this encoding. */
  charset(name: string): void;
}

type Mode = "between" | "comment" | "delimited" | "head" | "rows" | "skip";

/** Whatever else begins a statement is not from `mysqldump`, `mariadb-dump` or a program that writes the same. */
const VERBS =
  /^(?:alter|analyze|begin|call|change|check|commit|create|delete|delimiter|drop|flush|grant|insert|load|lock|optimize|purge|rename|replace|reset|revoke|rollback|select|set|start|stop|truncate|unlock|update|use)$/;
const MOST_VERB_BYTES = 64;

/**
 * Splits a dump into statements, byte by byte, in whatever pieces it comes. Only the rows that somebody takes are
 * ever put together; all else is passed over.
 */
export class DumpLexer {
  readonly comments = new Comments();
  readonly #limits: DumpLimits;
  readonly #listener: DumpListener;
  readonly #row: DumpRow;
  readonly #skipper = new Skipper();
  #mode: Mode = "between";
  #values: Values | null = null;
  #carry: Buffer | null = null;
  readonly #head = new HeadText();
  #depth = 0;
  #verb = "";
  #lines = 1;
  /** What is read now, for the sentence about a file that stops in the middle. */
  table: string | null = null;

  constructor(limits: DumpLimits, listener: DumpListener) {
    this.#limits = limits;
    this.#listener = listener;
    this.#row = new DumpRow(limits);
  }

  /** @throws ImportProblem */
  write(bytes: Buffer): void {
    const chunk = this.#carry === null ? bytes : Buffer.concat([this.#carry, bytes]);
    this.#carry = null;
    let at = 0;
    try {
      while (at < chunk.length) {
        const next = this.#step(chunk, at);
        if (next < 0) {
          this.#carry = Buffer.from(chunk.subarray(~next));
          at = ~next;
          break;
        }
        at = next;
      }
    } catch (error) {
      throw error instanceof ImportProblem ? this.#placed(error, chunk, at) : error;
    }
    this.#lines += newlines(chunk, at);
  }

  /** @throws ImportProblem when the file stops inside a statement or comment */
  end(): void {
    const rest = this.#carry?.toString("latin1").trim() ?? "";
    this.comments.finish();
    if (this.#mode === "head" && this.#verb === "" && !this.comments.isCutOff) throw notAStatement();
    const inLineComment = this.#mode === "comment" && this.comments.isLine;
    if ((this.#mode !== "between" && !inLineComment) || rest !== "" || this.comments.isCutOff) {
      throw new ImportProblem(
        "cut-off",
        words.dumpProblem.cutOff(this.table === null ? null : safeDetail(this.table)),
        { file: null, line: this.#lines },
      );
    }
  }

  #step(chunk: Buffer, at: number): number {
    switch (this.#mode) {
      case "between":
        return this.#between(chunk, at);
      case "comment":
        return this.#comment(chunk, at);
      case "head":
        return this.#readHead(chunk, at);
      case "rows":
        return this.#readRows(chunk, at);
      case "skip":
        return this.#skip(chunk, at);
      default:
        return this.#delimited(chunk, at);
    }
  }

  #between(chunk: Buffer, from: number): number {
    let at = from;
    while (at < chunk.length && (isSpace(chunk[at] ?? 0) || chunk[at] === byte.semicolon)) at++;
    if (at === chunk.length) return at;
    const opened = this.comments.open(chunk, at);
    if (opened < 0) return opened;
    if (opened > at) {
      this.#mode = "comment";
      return opened;
    }
    this.#mode = "head";
    this.#head.start();
    this.#depth = 0;
    this.#verb = "";
    this.table = null;
    this.#skipper.start();
    return at;
  }

  #comment(chunk: Buffer, at: number): number {
    const next = this.comments.read(chunk, at);
    if (!this.comments.isClosed) return next;
    this.#mode = "between";
    const charset = this.comments.charset();
    if (charset !== null) this.#listener.charset(charset);
    return next;
  }

  /** Words and brackets up to `VALUES` or the end; strings, names and comments in between are kept as they are. */
  #readHead(chunk: Buffer, from: number): number {
    let at = from;
    while (at < chunk.length) {
      const value = chunk[at] ?? 0;
      if (!this.#skipper.isInside && !isWordByte(value)) {
        const mode = this.#endWord(value);
        if (mode !== "head") {
          this.#mode = mode;
          return at;
        }
        if (value === byte.open) this.#depth += 1;
        if (value === byte.close) this.#depth -= 1;
      }
      const next = this.#skipper.pass(chunk, at);
      if (next < 0) return next;
      this.#head.add(chunk, at, next, this.#verb === "" ? MOST_VERB_BYTES : this.#limits.headBytes);
      if (!isWordByte(value) || this.#skipper.isInside) this.#head.startWord();
      at = next;
    }
    return at;
  }

  /** Decides what to do with the statement once enough of it is known. */
  #endWord(value: number): Mode {
    if (this.#verb === "" && this.#head.isEmpty) throw notAStatement();
    const word = this.#head.word();
    if (this.#verb === "") {
      this.#verb = word;
      if (!VERBS.test(word)) throw notAStatement();
      if (word === "delimiter") return this.#startDelimited();
      if (word !== "insert" && word !== "replace" && word !== "create" && word !== "set") return "skip";
    } else if (this.#verb === "create" && word !== "" && !this.#isTable(word)) return "skip";
    if (value === byte.semicolon) return this.#endStatement();
    const rowsFollow = (word === "values" || word === "value") && this.#depth === 0;
    return rowsFollow && (this.#verb === "insert" || this.#verb === "replace") ? this.#openRows() : "head";
  }

  /** `CREATE TEMPORARY TABLE` and its like; a view, a trigger or a function is passed over at its second word. */
  #isTable(word: string): boolean {
    if (this.table !== null) return true;
    if (word === "table") this.table = "";
    return /^(?:create|table|temporary|or|replace)$/.test(word);
  }

  #endStatement(): Mode {
    const head = this.#head.text();
    if (this.#verb === "create") {
      const { table, columns } = readCreate(head);
      this.#listener.created(table, columns ?? []);
    }
    const names = /^set\s+(?:names|character\s+set)\s+'?(\w{1,32})/i.exec(head)?.[1];
    if (this.#verb === "set" && names !== undefined) this.#listener.charset(names.toLowerCase());
    return "between";
  }

  #openRows(): Mode {
    const insert = readInsert(this.#head.text().replace(/\s*values?$/i, ""));
    const take = insert === null ? null : this.#listener.rowsOf(insert.table, insert.columns);
    this.table = insert?.table ?? null;
    if (take === null) return "skip";
    this.#values = new Values(this.#row, () => take(this.#row));
    return "rows";
  }

  #readRows(chunk: Buffer, at: number): number {
    const values = this.#values;
    if (values === null) return chunk.length;
    const next = values.read(chunk, at);
    if (values.isDone) {
      this.#values = null;
      this.#mode = "skip";
      this.#skipper.start();
    }
    return next;
  }

  #skip(chunk: Buffer, from: number): number {
    const at = this.#skipper.toSemicolon(chunk, from);
    if (at >= 0 && at < chunk.length) this.#mode = "between";
    return at;
  }

  /** A trigger or function of the old site, up to the line that gives the usual delimiter back. */
  #startDelimited(): Mode {
    this.#skipper.startLines();
    return "delimited";
  }

  #delimited(chunk: Buffer, from: number): number {
    const at = this.#skipper.toDelimiter(chunk, from);
    if (this.#skipper.isUsualAgain) this.#mode = "between";
    return at;
  }

  #placed(problem: ImportProblem, chunk: Buffer, at: number): ImportProblem {
    if (problem.place.line !== null) return problem;
    const line = this.#lines + newlines(chunk, at);
    return new ImportProblem(problem.code, problem.sentence, { ...problem.place, line });
  }
}

function newlines(chunk: Buffer, until: number): number {
  let count = 0;
  for (let at = chunk.indexOf(byte.newline); at >= 0 && at < until; at = chunk.indexOf(byte.newline, at + 1)) count++;
  return count;
}
