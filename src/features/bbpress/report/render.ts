import { words } from "../words.ts";
import type { Finding } from "./findings.ts";
import type { ImportReport } from "./report.ts";

/** Row numbers named in a line; the JSON form has up to a thousand. */
const IDS_SHOWN = 12;

/** A part of the report, for whoever shows it. */
export interface ReportSection {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly table: ReportTable | null;
}

interface ReportTable {
  readonly columns: readonly string[];
  /** Which of them hold numbers. */
  readonly numeric: readonly boolean[];
  readonly rows: readonly (readonly string[])[];
}

/** The report in words, part by part. */
export function reportSections(report: ImportReport): ReportSection[] {
  const { report: say } = words;
  const lines = (heading: string, said: readonly string[]) => ({ heading, lines: said, table: null });
  return [
    lines(say.title(report.siteTitle, report.siteUrl), [
      ...files(report),
      say.people(number(report.people), number(report.tags)),
    ]),
    { heading: say.countsHeading, lines: [], table: table(say.countsColumns, report.counts.map(countCells)) },
    {
      heading: say.audiencesHeading,
      lines: [],
      table: table(say.audiencesColumns, report.audiences.map(audienceCells)),
    },
    lines(say.skippedHeading, findings(report.skipped, words.skipped)),
    lines(say.hiddenHeading, findings(report.hidden, words.hidden)),
    lines(say.warningsHeading, findings(report.warnings, words.warning)),
    lines(say.notInFileHeading, report.notInFile),
  ];
}

/** The report as plain text for a terminal or a file. */
export function renderSections(sections: readonly ReportSection[]): string {
  const parts = sections.map(({ heading, lines, table }) => [heading, ...lines, ...(table ? typeset(table) : [])]);
  return `${parts.map(([heading, ...lines]) => [heading, ...lines.map((line) => `  ${line}`)].join("\n")).join("\n\n")}\n`;
}

export function renderReport(report: ImportReport): string {
  return renderSections(reportSections(report));
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

function table(columns: readonly string[], rows: readonly string[][]): ReportTable {
  return { columns, rows, numeric: columns.map((_, at) => rows.every((cells) => /^[\d,]+$/.test(cells[at] ?? ""))) };
}

/** Columns of words to the left, of numbers to the right. */
function typeset({ columns, numeric, rows }: ReportTable): string[] {
  const all = [columns, ...rows];
  const widths = columns.map((_, column) => Math.max(...all.map((cells) => cells[column]?.length ?? 0)));
  const cell = (text: string, column: number): string =>
    numeric[column] ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  return all.map((cells) => cells.map(cell).join("  ").trimEnd());
}

const number = (value: number): string => value.toLocaleString("en");
