import { absoluteDay, monthAndYear } from "#core/dates.ts";
import { type Law, mayBeCompared, mustKeepQuiet, nameElsewhere, productIn } from "./policy/places.ts";
import { isBeingRechecked } from "./policy/review.ts";
import type { Version } from "./queries/row.ts";
import type { Range, Treatment } from "./record.ts";
import { fieldWords } from "./words/fields.ts";
import { words } from "./words.ts";

/** An option as lists and comparisons name it. */
export interface OptionCard {
  readonly slug: string;
  readonly name: string;
  readonly summary: string;
  readonly where: string;
  /** Empty where nobody said. */
  readonly time: string;
  readonly certainty: Treatment["certainty"];
  /** "October 2026"; null while it is being re-checked. */
  readonly reviewed: string | null;
  readonly comparable: boolean;
}

/** @param products of all options: none of their names stands in a list where that is not allowed */
export function cardOf(version: Version, law: Law, { today, products }: CardFacts): OptionCard {
  const { content, slug, approvedAt, reviewBy } = version;
  const said = mustKeepQuiet(law, content) ? "" : content.summary;
  const quiet = law.prescriptionSafe && (said === "" || productIn(said, products) !== null);
  return {
    slug,
    name: nameElsewhere(law, content, words.quietName),
    summary: quiet ? words.quietSummary : said,
    where: fieldWords.settings[content.setting],
    time: rangeText(content.course) || rangeText(content.visit),
    certainty: content.certainty,
    reviewed: isBeingRechecked(reviewBy, today) || approvedAt === null ? null : monthAndYear(approvedAt),
    comparable: mayBeCompared(law, content),
  };
}

export interface CardFacts {
  readonly today: string;
  readonly products: readonly string[];
}

export function productsOf(versions: readonly Version[]): readonly string[] {
  return versions.flatMap(({ content }) => content.productNames);
}

/** "2 to 4 weeks (the clinic)"; empty where nobody said. */
export function rangeText(range: Range | null): string {
  if (range === null) return "";
  const { min, max, source } = range;
  const unit = fieldWords.units[range.unit];
  const say = words.option;
  const span =
    min === null || max === null
      ? min === null
        ? say.upTo(String(max), unit)
        : say.about(String(min), unit)
      : min === max
        ? say.about(String(min), unit)
        : say.range(String(min), String(max), unit);
  return source === "" ? span : `${span} ${say.said(source)}`;
}

/** "23 November 2026" of a calendar day. */
export function dayText(day: string): string {
  return absoluteDay(new Date(`${day}T12:00:00Z`), "UTC").text;
}
