/** What a database dump may hold. A site with a million posts stays far below every number. */
export interface DumpLimits {
  /** Bytes after unpacking. Tables that nobody needs count too, but cost no memory. */
  readonly fileBytes: number;
  /** Unpacked bytes for one packed byte. */
  readonly unpackRatio: number;
  /** Bytes of one value, such as the text of a post. */
  readonly valueBytes: number;
  /** Bytes of one row. */
  readonly rowBytes: number;
  readonly rowValues: number;
  /** Bytes of a statement without its rows. */
  readonly headBytes: number;
  /** Bytes of a post with all its extra fields and earlier versions. */
  readonly itemBytes: number;
  /** Extra fields, tags and earlier versions of one post. */
  readonly itemParts: number;
}

export const defaultDumpLimits: DumpLimits = Object.freeze({
  fileBytes: 16 * 1024 ** 3,
  unpackRatio: 100,
  valueBytes: 16 * 1024 ** 2,
  rowBytes: 32 * 1024 ** 2,
  rowValues: 512,
  headBytes: 1024 ** 2,
  itemBytes: 32 * 1024 ** 2,
  itemParts: 500_000,
});
