/**
 * What one export file may hold. A community of a million posts stays far below every number;
 * a file made to exhaust the machine does not.
 */
export interface WxrLimits {
  /** Bytes after unpacking. */
  readonly fileBytes: number;
  /** Unpacked bytes for one packed byte. */
  readonly unpackRatio: number;
  /** Elements inside each other. */
  readonly depth: number;
  readonly elements: number;
  readonly attributesPerElement: number;
  /** Characters of an element's or attribute's name. */
  readonly nameChars: number;
  readonly attributeChars: number;
  /** Characters of one text, such as a post. */
  readonly textChars: number;
  /** Line ends and entities in one text: the parser keeps a piece of memory for each. */
  readonly textBreaks: number;
  /** Characters of one item with all its meta rows. */
  readonly itemChars: number;
  /** Fields, tags and meta rows of one item. */
  readonly itemFields: number;
  /** Characters before the first element. */
  readonly prologChars: number;
}

export const defaultWxrLimits: WxrLimits = Object.freeze({
  fileBytes: 2 * 1024 ** 3,
  unpackRatio: 100,
  depth: 64,
  elements: 250_000_000,
  attributesPerElement: 32,
  nameChars: 256,
  attributeChars: 65_536,
  textChars: 16 * 1024 ** 2,
  textBreaks: 1_000_000,
  itemChars: 32 * 1024 ** 2,
  itemFields: 500_000,
  prologChars: 65_536,
});
