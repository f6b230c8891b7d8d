import type { CompareRow } from "./components/compare-table/compare-table.tsx";
import { type Law, quietLines } from "./policy/places.ts";
import type { Treatment } from "./record.ts";
import { rangeText } from "./shown.ts";
import { fieldWords } from "./words/fields.ts";
import { words } from "./words.ts";

const { rows: titles } = words.compare;

type Cell = (content: Treatment) => readonly string[];

const cells: readonly (readonly [string, Cell])[] = [
  [titles.what, ({ summary }) => [summary]],
  [titles.touch, ({ setting, anaesthesia }) => [fieldWords.settings[setting], fieldWords.anaesthesias[anaesthesia]]],
  [titles.asks, ({ before, onTheDay, after }) => [...before, ...onTheDay, ...after]],
  [titles.time, ({ visit, course }) => [rangeText(course) || rangeText(visit)]],
  [titles.notice, ({ onset, lasts }) => [rangeText(onset), rangeText(lasts)]],
  [titles.mayDo, ({ certainty, statement }) => [words.option.certainty(fieldWords.certainties[certainty]), statement]],
  [titles.common, ({ commonEffects }) => commonEffects.map(({ plain }) => plain)],
  [titles.serious, ({ seriousEffects }) => seriousEffects.map(({ plain }) => plain)],
  [titles.doesNotTreat, ({ doesNotTreat }) => doesNotTreat],
  [titles.unknown, ({ unknowns }) => unknowns],
  [titles.cost, ({ cost }) => [cost]],
];

/** @param products of all options: where none may be named, lines that name one are left out */
export function compareRows(
  options: readonly Treatment[],
  law: Law,
  products: readonly string[],
): readonly CompareRow[] {
  return cells.map(([title, cell]) => ({
    title,
    cells: options.map((content) =>
      quietLines(
        law,
        cell(content).filter((line) => line !== ""),
        products,
      ),
    ),
  }));
}

/** Those that may be compared, each once, in one order whoever ticked them. */
export function cleanChoice(asked: readonly string[], comparable: readonly string[]): readonly string[] {
  return [...new Set(asked)].filter((slug) => comparable.includes(slug)).sort();
}
