/** The bytes that mean something in SQL. All are ASCII, which no character of UTF-8 or Latin-1 contains by chance. */
export const byte = {
  tab: 9,
  newline: 10,
  quote: 39,
  doubleQuote: 34,
  backtick: 96,
  backslash: 92,
  open: 40,
  close: 41,
  comma: 44,
  semicolon: 59,
  hash: 35,
  minus: 45,
  slash: 47,
  star: 42,
} as const;

export const isSpace = (value: number): boolean => value === 32 || (value >= 9 && value <= 13);

/** Letters, digits, `_`, `$`, and everything beyond ASCII: what names and keywords are made of. */
export function isWordByte(value: number): boolean {
  const letter = value | 32;
  return (
    (letter >= 97 && letter <= 122) || (value >= 48 && value <= 57) || value === 95 || value === 36 || value >= 128
  );
}

/** What `\x` in a string stands for, by MySQL's rules; -1 where the backslash itself stays. */
export function unescaped(value: number): number {
  if (value === 48) return 0;
  if (value === 98) return 8;
  if (value === 110) return 10;
  if (value === 114) return 13;
  if (value === 116) return 9;
  if (value === 90) return 26;
  return value === 37 || value === 95 ? -1 : value;
}
