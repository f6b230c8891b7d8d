import { ImportProblem } from "../problem.ts";
import { words } from "../words.ts";

/** A table's name without the database's. */
export interface TableHead {
  readonly table: string;
  /** Null where the statement lists none. */
  readonly columns: readonly string[] | null;
}

const TOKEN =
  /`((?:[^`]|``)*)`|"((?:[^"]|"")*)"|'(?:[^'\\]|\\.|'')*'|\/\*.*?\*\/|(?:--\s|#)[^\n]*|[\w$\u0080-\uffff]+|\S/gs;
const NOT_COLUMNS = /^(?:primary|unique|key|index|constraint|fulltext|spatial|check|foreign|period)$/i;

interface Token {
  /** As written, in lower case where it is a word; empty for names in quotes. */
  readonly word: string;
  /** The text of a word or a name in quotes; null for strings and marks. */
  readonly name: string | null;
}

/** `INSERT INTO `a`.`b` (`c`, …)` up to VALUES. Null for other forms, which hold no rows. */
export function readInsert(head: string): TableHead | null {
  const tokens = tokensOf(head);
  const at = tokens.findIndex(({ word }) => word === "into");
  const name = nameAt(tokens, at < 0 ? 1 : at + 1);
  if (name === null) return null;
  const list = tokens.slice(name.next);
  if (list.length === 0) return { table: name.table, columns: null };
  const inside = list.slice(1, -1).filter(({ word }) => word !== ",");
  const whole = list[0]?.word === "(" && list.at(-1)?.word === ")" && inside.every((token) => token.name !== null);
  return whole ? { table: name.table, columns: inside.map((token) => token.name ?? "") } : null;
}

/** `CREATE TABLE `a` (…)`: the columns in their order. */
export function readCreate(head: string): TableHead {
  const tokens = tokensOf(head);
  const at = tokens.findIndex(({ word }) => word === "table");
  const exists = tokens[at + 1]?.word === "if" ? 3 : 0;
  const name = nameAt(tokens, at + 1 + exists);
  if (name === null) throw new ImportProblem("malformed", words.dumpProblem.notAStatement);
  const columns: string[] = [];
  let depth = 0;
  for (const [n, token] of tokens.entries()) {
    if (n < name.next) continue;
    const starts = depth === 1 && (tokens[n - 1]?.word === "(" || tokens[n - 1]?.word === ",");
    if (starts && token.name !== null && !(token.word !== "" && NOT_COLUMNS.test(token.word))) columns.push(token.name);
    if (token.word === "(") depth += 1;
    if (token.word === ")") depth -= 1;
  }
  return { table: name.table, columns };
}

function nameAt(tokens: readonly Token[], at: number): { table: string; next: number } | null {
  const first = tokens[at]?.name ?? null;
  if (tokens[at + 1]?.word === ".") {
    const table = tokens[at + 2]?.name ?? null;
    return table === null ? null : { table, next: at + 3 };
  }
  return first === null ? null : { table: first, next: at + 1 };
}

function tokensOf(head: string): Token[] {
  const tokens: Token[] = [];
  for (const [text, backticks, quotes] of head.matchAll(TOKEN)) {
    const quoted = backticks?.replaceAll("``", "`") ?? quotes?.replaceAll('""', '"');
    if (/^(?:\/\*|--|#)/.test(text)) continue;
    if (quoted !== undefined) tokens.push({ word: "", name: quoted });
    else if (text.startsWith("'")) tokens.push({ word: "", name: null });
    else tokens.push({ word: text.toLowerCase(), name: /^[\w$\u0080-\uffff]/.test(text) ? text : null });
  }
  return tokens;
}
