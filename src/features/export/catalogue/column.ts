import type { Tables } from "#platform/database/database.ts";

/**
 * How a value is written. `member`: the number of somebody who is still here, otherwise null. `hour`: an instant, to the hour
 * only where it stands under a one-time name. `author`, `byline`: a member's number, a name, null for what was taken back.
 * `sealed`: opened.
 */
export type Kind =
  | "number"
  | "member"
  | "author"
  | "byline"
  | "text"
  | "flag"
  | "instant"
  | "hour"
  | "audience"
  | "json"
  | "hash"
  | "sealed"
  | readonly string[];

/** A column that is written, under which name and what it says. */
export interface Kept {
  readonly as: string;
  readonly kind: Kind;
  readonly optional: boolean;
  readonly says: string;
}

/** A column that is left out, and why. */
export interface Left {
  readonly left: string;
}

export type Column = Kept | Left;

type TableName = keyof Tables & string;

/** Which rows, where not all. */
export type Rows = "present" | "ordinary-topics" | "moved" | "settings" | "former-roles";

/** A table that becomes a file. The compiler asks for a decision about every column that there is. */
export interface TableFile<T extends TableName = TableName> {
  readonly table: T;
  /** Without the ending. */
  readonly file: string;
  readonly about: string;
  /** Its primary key, by which it is read and in whose order it is written. */
  readonly key: readonly (keyof Tables[T] & string)[];
  readonly rows?: Rows;
  readonly columns: { readonly [C in keyof Tables[T] & string]: Column };
}

/** The same without knowing which table it is. */
export interface AnyTableFile extends Omit<TableFile, "key" | "columns"> {
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
}

export function tableFile<T extends TableName>(file: TableFile<T>): AnyTableFile {
  return file;
}

export function kept(as: string, kind: Exclude<Kind, "member" | "author">, says: string): Kept {
  return { as, kind, optional: false, says };
}

/** May be null. */
export function maybe(as: string, kind: Kind, says: string): Kept {
  return { as, kind, optional: true, says };
}

export function left(reason: string): Left {
  return { left: reason };
}

export function isKept(column: Column): column is Kept {
  return "as" in column;
}

/** Columns in the order in which they are written. */
export function keptColumns(file: AnyTableFile): readonly (Kept & { readonly column: string })[] {
  return Object.entries(file.columns).flatMap(([column, decision]) =>
    isKept(decision) ? [{ column, ...decision }] : [],
  );
}
