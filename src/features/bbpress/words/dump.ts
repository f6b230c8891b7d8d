/** Why a database dump is refused as a whole, and what to do about it. */
export const dumpProblemWords = {
  notAStatement:
    "This is neither a WordPress export nor a dump that mysqldump or mariadb-dump wrote; make one of the two on the old site.",
  notAValue:
    "A row holds something other than numbers and texts, which no dump of WordPress does; make the dump again with mysqldump or mariadb-dump.",
  cutOff: (table: string | null) =>
    table === null
      ? "The dump stops in the middle; copy it again from the old site."
      : `The dump stops in the middle, at the table ${table}; copy it again from the old site.`,
  valueTooLong: (bytes: number) =>
    `A value is longer than ${Math.floor(bytes / 1024 ** 2)} MB; shorten it on the old site and make the dump again.`,
  rowTooLong: (bytes: number) =>
    `A row is longer than ${Math.floor(bytes / 1024 ** 2)} MB; shorten it on the old site and make the dump again.`,
  rowTooWide: (values: number) => `A row has more than ${values} values, which no row of WordPress has.`,
  statementTooLong: (bytes: number) =>
    `A statement is longer than ${Math.floor(bytes / 1024)} kB before its rows begin; make the dump again with mysqldump or mariadb-dump.`,
  fileTooLarge: (bytes: number) =>
    `The dump is larger than ${Math.floor(bytes / 1024 ** 3)} GB when unpacked; dump only the tables of WordPress.`,
  noColumns: (table: string) =>
    `The dump has rows of ${table} but does not say what its columns are; make it again with the tables’ structure.`,
  otherColumns: (table: string, values: number, columns: number) =>
    `A row of ${table} has ${values} values for ${columns} columns; make the dump again.`,
  encoding: (charset: string) =>
    `The dump is written in ${charset}; make it again with --default-character-set=utf8mb4.`,
  notUtf8: (table: string) =>
    `The table ${table} holds text that is not UTF-8, although the dump says so; make it again with --default-character-set=utf8mb4.`,
  noTables: "The dump holds no tables of WordPress; dump the whole database of the old site.",
  tablesMissing: (tables: readonly string[]) =>
    `The dump lacks ${tables.join(", ")}; dump the whole database, or at least these tables with the others.`,
  severalSites: (prefixes: readonly string[]) =>
    `The dump holds forums under several table prefixes: ${prefixes.join(", ")}. Say which one to bring in with --prefix.`,
  noSuchPrefix: (prefix: string) => `The dump has no forum tables that begin with ${prefix}; look at --prefix.`,
  postTooLong: (bytes: number) =>
    `A post is longer than ${Math.floor(bytes / 1024 ** 2)} MB with its extra fields; clean it up on the old site and make the dump again.`,
  postTooFull: (parts: number) =>
    `A post has more than ${parts} extra fields; clean it up on the old site and make the dump again.`,
  tooMuch: "The dump holds more posts and extra fields than fit into memory; import a part of the old site at a time.",
};
