import { naturalFrequency, percentOf } from "./policy/people.ts";
import type { Study } from "./record.ts";
import { fieldWords } from "./words/fields.ts";
import { words } from "./words.ts";

const say = words.study;

/** A study's result in sentences. A share never stands without its people, its design and who was lost. */
export function resultSentences(study: Study): readonly string[] {
  const percent = percentOf(study);
  if (percent === null) return [say.noShare];
  const { numerator, denominator, ci } = study;
  const share = say.share({
    n: numerator === null ? say.unknown : String(numerator),
    of: denominator === null ? say.unknown : String(denominator),
    percent: String(percent),
    design: fieldWords.designs[study.design],
    lost: lostText(study),
  });
  const { people, of } = naturalFrequency(percent);
  return [share, say.natural(people, of), ...(ci ? [say.interval(String(ci[0]), String(ci[1]))] : [])];
}

export function lostText({ lost, n }: Pick<Study, "lost" | "n">): string {
  if (lost === null) return say.unknown;
  const percent = lost.percent ?? (n ? Math.round((lost.n / n) * 1_000) / 10 : null);
  return say.lostPeople(lost.n, percent === null ? say.unknown : String(percent));
}
