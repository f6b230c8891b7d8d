import { words } from "../words.ts";
import type { Finding } from "./findings.ts";
import type { ImportReport } from "./report.ts";

/** Row numbers named in a line; the JSON form has up to a thousand. */
const IDS_SHOWN = 12;

/** The report as plain text for a terminal or a file. */
export function renderReport(report: ImportReport): string {
  const { report: say } = words;
  const sections = [
    [
      say.title(report.siteTitle, report.siteUrl),
      ...files(report),
      say.people(number(report.people), number(report.tags)),
    ],
    [say.countsHeading, ...table(say.countsColumns, report.counts.map(countCells))],
    [say.audiencesHeading, ...table(say.audiencesColumns, report.audiences.map(audienceCells))],
    [say.skippedHeading, ...findings(report.skipped, words.skipped)],
    [say.hiddenHeading, ...findings(report.hidden, words.hidden)],
    [say.warningsHeading, ...findings(report.warnings, words.warning)],
    [say.notInFileHeading, ...report.notInFile],
  ];
  return `${sections.map(([heading, ...lines]) => [heading, ...lines.map((line) => `  ${line}`)].join("\n")).join("\n\n")}\n`;
}

function files(report: ImportReport): string[] {
  return report.files.map(({ name, items, bytes }) => words.report.file(name, number(items), number(bytes)));
}

function countCells({ type, status, inSource, brought, skipped }: ImportReport["counts"][number]): string[] {
  return [type, status, number(inSource), number(brought), number(skipped)];
}

function audienceCells({ audience, forums, topics, posts }: ImportReport["audiences"][number]): string[] {
  return [words.report.audience[audience], number(forums), number(topics), number(posts)];
}

function findings<Code extends Finding["code"]>(
  found: readonly Finding<Code>[],
  sentences: Record<Code, (detail: string) => string>,
): string[] {
  if (found.length === 0) return [words.report.none];
  return found.map(({ code, detail, count, ids }) => {
    const sentence = sentences[code](detail);
    if (ids.length === 0) return words.report.finding(number(count), sentence);
    const shown = ids.slice(0, IDS_SHOWN).join(", ");
    const all = count > IDS_SHOWN ? words.report.more(shown, number(count - IDS_SHOWN)) : shown;
    return words.report.findingWithIds(number(count), sentence, all);
  });
}

/** Columns of words to the left, of numbers to the right. */
function table(heads: readonly string[], rows: readonly string[][]): string[] {
  const all = [[...heads], ...rows];
  const widths = heads.map((_, column) => Math.max(...all.map((cells) => cells[column]?.length ?? 0)));
  const isNumber = heads.map((_, column) => rows.every((cells) => /^[\d,]+$/.test(cells[column] ?? "")));
  const cell = (text: string, column: number): string =>
    isNumber[column] ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  return all.map((cells) => cells.map(cell).join("  ").trimEnd());
}

const number = (value: number): string => value.toLocaleString("en");
