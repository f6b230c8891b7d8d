/** Letters that stay letters when their accents are taken away. */
const spelled: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ı: "i",
};

/**
 * Text as it is compared: small letters without accents, words apart by one space. Done here and not by the database, whose
 * dictionaries differ from server to server. Posts and searches go through it alike.
 */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, (letter) => spelled[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .normalize("NFC")
    .trim();
}
