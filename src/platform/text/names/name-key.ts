/**
 * The form in which two spellings of one name are equal: width, case and composition do not count.
 * Upper case first, because ß, ς and their kind only fold that way.
 */
export function nameKey(name: string): string {
  return name.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFKC");
}
