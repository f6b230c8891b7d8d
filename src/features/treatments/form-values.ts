import { lineFields, listFields, rangeNames, textFields } from "./form-fields.ts";
import type { Version } from "./queries/row.ts";
import type { Effect, Study } from "./record.ts";

type Values = Record<string, string>;

/** What the editor shows of a version, by field. */
export function textValues({ content, changeNote, readingReason, state }: Version): Values {
  const { kind, setting, anaesthesia, certainty, jurisdiction, followUp, alternatives, combinesWith } = content;
  const values: Values = { kind, setting, anaesthesia, certainty, readingReason };
  for (const field of [...lineFields, ...textFields]) values[field] = content[field];
  for (const field of listFields) values[field] = content[field].join("\n");
  for (const name of rangeNames) {
    const range = content[name];
    values[`${name}Min`] = figure(range?.min ?? null);
    values[`${name}Max`] = figure(range?.max ?? null);
    values[`${name}Unit`] = range?.unit ?? "weeks";
    values[`${name}Source`] = range?.source ?? "";
  }
  for (const field of ["offLabel", "prescriptionOnly", "boxedWarning"] as const)
    if (content[field]) values[field] = "1";
  return {
    ...values,
    followUpWhen: followUp?.when ?? "",
    followUpWhy: followUp?.why ?? "",
    alternatives: alternatives.join("\n"),
    combinesWith: combinesWith.join("\n"),
    jurisdiction: jurisdiction.map(({ country, note }) => `${country}: ${note}`).join("\n"),
    // What changed last time says nothing about this time.
    changeNote: state === "draft" ? changeNote : "",
  };
}

export function effectValues(effect: Effect | null): Values {
  if (effect === null) return {};
  const { plain, frequency, whatToDo } = effect;
  return {
    ...{ plain, whatToDo },
    n: figure(frequency?.n ?? null),
    of: figure(frequency?.of ?? null),
    source: frequency?.source ?? "",
  };
}

export function studyValues(study: Study | null): Values {
  // Nobody says by leaving it that a paper was read.
  if (study === null) return { design: "case-series", reading: "not-checked" };
  const { citation, doiOrPmid, design, comparator, outcome, p, funder, limits, reading, verifiedBy } = study;
  return {
    ...{ citation, doiOrPmid, design, comparator, outcome, p, funder, limits, reading },
    year: figure(study.year),
    n: figure(study.n),
    numerator: figure(study.numerator),
    denominator: figure(study.denominator),
    percent: figure(study.percent),
    ciLow: figure(study.ci?.[0] ?? null),
    ciHigh: figure(study.ci?.[1] ?? null),
    lost: figure(study.lost?.n ?? null),
    lostPercent: figure(study.lost?.percent ?? null),
    ...(verifiedBy === null ? {} : { verified: "1" }),
  };
}

function figure(value: number | null): string {
  return value === null ? "" : String(value);
}
