const longest = 80;

/**
 * A readable part of an address from a title: lower case, marks taken off Latin letters, other scripts kept,
 * everything else a hyphen. "Botox questions!" → "botox-questions".
 *
 * @param fallback for titles without a letter or digit
 */
export function slugOf(title: string, fallback: string): string {
  const slug = title
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/ß/g, "ss")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  const cut = [...slug].slice(0, longest).join("").replace(/-+$/, "");
  return cut === "" ? fallback : cut;
}
