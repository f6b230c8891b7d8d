import { gradeToExplain, readingLevel } from "#platform/text/reading-level.ts";
import type { Effect, Study, Treatment } from "../record.ts";
import { ruleWords } from "../words/rules.ts";
import { doesNotAddUp } from "./arithmetic.ts";
import { type Law, mustKeepQuiet, productIn } from "./places.ts";

const say = ruleWords.missing;

/** Where something is to be mended: a field of the text, or an effect or a study by its place. */
export type Where =
  | { readonly part: "text"; readonly field: string }
  | { readonly part: "common" | "serious" | "studies"; readonly place: number | null };

export interface Missing {
  readonly where: Where;
  readonly sentence: string;
}

export interface DraftToPublish {
  readonly content: Treatment;
  readonly slug: string;
  /** Why it is harder to read than usual; "" when nobody said. */
  readonly readingReason: string;
}

const mostSummaryWords = 60;

/** Everything that keeps a draft from being published, field by field. Two reviewers come after. */
export function missingIn(draft: DraftToPublish, law: Law): readonly Missing[] {
  const { content } = draft;
  const inText = [...textGaps(content), ...percentages(content), ...lawGaps(draft, law), ...readingGaps(draft)];
  return [
    ...inText.map(([field, sentence]): Missing => ({ where: { part: "text", field }, sentence })),
    ...effectGaps("common", content.commonEffects),
    ...effectGaps("serious", content.seriousEffects),
    ...(content.seriousEffects.length === 0 ? [gap("serious", null, say.seriousEffects)] : []),
    ...(content.studies.length === 0 ? [gap("studies", null, say.studies)] : []),
    ...content.studies.flatMap(studyGaps),
  ];
}

type Gap = readonly [field: string, sentence: string];

function textGaps(content: Treatment): Gap[] {
  const { before, onTheDay, after, summary } = content;
  const needed: readonly (readonly [string, boolean, string])[] = [
    ["name", content.name === "", say.name],
    ["summary", summary === "", say.summary],
    ["whatItIs", content.whatItIs === "", say.whatItIs],
    ["maySuit", content.maySuit.length === 0, say.maySuit],
    ["mayNotSuit", content.mayNotSuit.length === 0, say.mayNotSuit],
    ["before", before.length + onTheDay.length + after.length === 0, say.steps],
    ["doesNotTreat", content.doesNotTreat.length === 0, say.doesNotTreat],
    ["unknowns", content.unknowns.length === 0, say.unknowns],
    ["statement", content.statement === "", say.statement],
    ["questions", content.questions.length === 0, say.questions],
  ];
  const gaps: Gap[] = needed.filter(([, isMissing]) => isMissing).map(([field, , sentence]) => [field, sentence]);
  const { words } = readingLevel(summary);
  return words > mostSummaryWords ? [...gaps, ["summary", say.summaryTooLong(words)]] : gaps;
}

/** A percentage stands with its people, its design and who was lost, which only a study's own fields tell. */
function percentages(content: Treatment): Gap[] {
  return Object.entries(wordsOf(content))
    .filter(([, words]) => percentage.test(words))
    .map(([field]) => [field, say.percentage]);
}

const percentage = /\d\s*(?:%|‰|per\s?cent\b|percent\b)/i;

function lawGaps({ content, slug }: DraftToPublish, law: Law): Gap[] {
  const gaps: Gap[] = [];
  if (content.prescriptionOnly && content.productNames.length === 0) gaps.push(["productNames", say.productNames]);
  if (!mustKeepQuiet(law, content)) return gaps;
  const named = productIn(content.plainName, content.productNames);
  const inAddress = productIn(slug, content.productNames);
  if (content.plainName === "") gaps.push(["plainName", say.plainName]);
  if (named !== null) gaps.push(["plainName", say.plainNameNames(named)]);
  if (inAddress !== null) gaps.push(["name", say.addressNames(inAddress)]);
  return gaps;
}

function readingGaps({ content, readingReason }: DraftToPublish): Gap[] {
  const { grade } = readingLevelOf(content);
  if (grade <= gradeToExplain || readingReason !== "") return [];
  return [["readingReason", say.readingReason(String(Math.round(grade)))]];
}

/** Names of treatments are left out of the count. */
export function readingLevelOf(content: Treatment) {
  const { name, plainName, medicalName, synonyms, productNames } = content;
  const names = [name, plainName, medicalName, ...synonyms, ...productNames];
  return readingLevel(Object.values(wordsOf(content)).join("\n"), names);
}

/** What people read in the text's own fields. */
function wordsOf(content: Treatment): Readonly<Record<string, string>> {
  const { summary, whatItIs, statement, cost, followUp } = content;
  const lists = {
    maySuit: content.maySuit,
    mayNotSuit: content.mayNotSuit,
    before: content.before,
    onTheDay: content.onTheDay,
    after: content.after,
    aftercare: content.aftercare,
    doesNotTreat: content.doesNotTreat,
    unknowns: content.unknowns,
    questions: content.questions,
  };
  const listed = Object.fromEntries(Object.entries(lists).map(([field, list]) => [field, list.join("\n")]));
  return { summary, whatItIs, statement, cost, followUpWhy: followUp?.why ?? "", ...listed };
}

function effectGaps(part: "common" | "serious", effects: readonly Effect[]): Missing[] {
  return effects.flatMap(({ plain, whatToDo }, place) => [
    ...(whatToDo === "" ? [gap(part, place, say.whatToDo(plain))] : []),
    ...(percentage.test(`${plain} ${whatToDo}`) ? [gap(part, place, say.percentage)] : []),
  ]);
}

function studyGaps(study: Study, place: number): Missing[] {
  const sums = [...doesNotAddUp(study).values()].map((sentence) => gap("studies", place, sentence));
  const unread = study.verifiedBy === null ? [gap("studies", place, say.verified(study.citation))] : [];
  const inWords = percentage.test(`${study.outcome} ${study.limits} ${study.comparator}`);
  return [...sums, ...unread, ...(inWords ? [gap("studies", place, say.percentage)] : [])];
}

function gap(part: "common" | "serious" | "studies", place: number | null, sentence: string): Missing {
  return { where: { part, place }, sentence };
}
