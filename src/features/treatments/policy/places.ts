import type { Settings } from "#core/settings.ts";
import type { Treatment } from "../record.ts";

/** What the law of the practice's place asks. */
export type Law = Pick<Settings, "country" | "prescriptionSafe" | "noTestimonials">;

/** May a name of a medicine stand anywhere but on the page about it? */
export function mustKeepQuiet(law: Law, { prescriptionOnly }: Pick<Treatment, "prescriptionOnly">): boolean {
  return law.prescriptionSafe && prescriptionOnly;
}

/** May it stand in a comparison? Beside others, its cells would speak of a medicine outside its own page. */
export function mayBeCompared(law: Law, treatment: Pick<Treatment, "prescriptionOnly">): boolean {
  return !mustKeepQuiet(law, treatment);
}

/** Are stories of patients shown beside it? Never beside a medicine that may not be advertised either. */
export function showsStories(law: Law, treatment: Pick<Treatment, "prescriptionOnly">): boolean {
  return !law.noTestimonials && !mustKeepQuiet(law, treatment);
}

/** May search engines keep its page? What they show of it would be an advertisement. */
export function mayBeListedElsewhere(law: Law, treatment: Pick<Treatment, "prescriptionOnly">): boolean {
  return !mustKeepQuiet(law, treatment);
}

/** What lists, titles and links call it: by its plain name where no product may be named. */
export function nameElsewhere(law: Law, treatment: Treatment, fallback: string): string {
  if (!law.prescriptionSafe) return treatment.name;
  const names = treatment.prescriptionOnly ? [treatment.plainName] : [treatment.name, treatment.plainName];
  return names.find((name) => name !== "" && productIn(name, treatment.productNames) === null) ?? fallback;
}

/** The first product that a text names, or null. In an address hyphens part the words. */
export function productIn(text: string, products: readonly string[]): string | null {
  const words = ` ${plain(text)} `;
  return products.find((product) => plain(product) !== "" && words.includes(plain(product))) ?? null;
}

/** Sentences and lines that name no product, where none may be named outside its page. */
export function quietLines(law: Law, lines: readonly string[], products: readonly string[]): readonly string[] {
  return law.prescriptionSafe ? lines.filter((line) => productIn(line, products) === null) : lines;
}

/** What the practice says about its own country. */
export function noteFor(law: Law, { jurisdiction }: Pick<Treatment, "jurisdiction">): string | null {
  const here = plain(law.country);
  return jurisdiction.find(({ country }) => here !== "" && plain(country) === here)?.note ?? null;
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
