/** A code point, or the first and last of a run of them. Numbers, because the characters themselves cannot be seen. */
export type Range = number | readonly [first: number, last: number];

/** The inside of a character class, for a regular expression with the `u` flag. */
export function classOf(ranges: readonly Range[]): string {
  return ranges
    .map((range) => (typeof range === "number" ? escaped(range) : `${escaped(range[0])}-${escaped(range[1])}`))
    .join("");
}

function escaped(codePoint: number): string {
  return `\\u{${codePoint.toString(16)}}`;
}

/** Controls other than tab and line feed. */
export const CONTROLS: readonly Range[] = [
  [0, 8],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
];

/** Embeddings, overrides and isolates: each block of text finds its own direction, so nobody needs them. */
export const DIRECTIONS: readonly Range[] = [
  [0x202a, 0x202e],
  [0x2066, 0x2069],
];

/** Take no room: joiners, marks of direction, fillers, soft hyphens. One of them may matter, a run of them never. */
export const ZERO_WIDTH: readonly Range[] = [
  0xad,
  0x34f,
  0x61c,
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  0x3164,
  0xffa0,
];

/** Code points that are not characters; no keyboard makes them. */
export const NON_CHARACTERS: readonly Range[] = [
  [0xfdd0, 0xfdef],
  ...Array.from({ length: 17 }, (_, plane): Range => [plane * 0x10000 + 0xfffe, plane * 0x10000 + 0xffff]),
];

/** Leftovers of other programs that readers never see. */
export const NEVER_SEEN: readonly Range[] = [
  [0x2060, 0x2065],
  [0x206a, 0x206f],
  0xfeff,
  [0xfff0, 0xfffc],
  ...NON_CHARACTERS,
];

/** Letters that only machines read. */
export const TAG_LETTERS: readonly Range[] = [
  [0xe0000, 0xe00ff],
  [0xe01f0, 0xe0fff],
];

/** White space of every width, and the one letter that looks like it. */
export const SPACES: readonly Range[] = [
  0x20,
  0xa0,
  0x1680,
  [0x2000, 0x200a],
  0x2028,
  0x2029,
  0x202f,
  0x205f,
  0x2800,
  0x3000,
];
