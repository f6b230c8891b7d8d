import type { Work } from "#platform/work/work.ts";
import type { TextForm } from "../forms.ts";
import { slugPart } from "../forms.ts";
import { rangeProblem } from "../policy/arithmetic.ts";
import type { Range, Treatment } from "../record.ts";
import { editorWords } from "../words/editor.ts";
import { Cleaner } from "./clean.ts";
import { writeDraft } from "./draft.ts";

/** Saves what the text's own fields say; effects and studies stay. @throws Forbidden, NotFound, Conflict, FormProblems */
export async function saveText(work: Work, slug: string, form: TextForm): Promise<void> {
  const cleaner = new Cleaner();
  const text = textFrom(form, cleaner);
  const changeNote = cleaner.line("changeNote", form.changeNote, 300);
  const readingReason = cleaner.line("readingReason", form.readingReason, 300);
  if (text.name === "") cleaner.note("name", editorWords.problems.name);
  cleaner.done();
  const change = (content: Treatment) => ({ ...content, ...text });
  await writeDraft(work, { slug, seen: form.seen, change, changeNote, readingReason });
}

type Text = Omit<Treatment, "commonEffects" | "seriousEffects" | "studies">;

function textFrom(form: TextForm, clean: Cleaner): Text {
  const { kind, setting, anaesthesia, certainty, offLabel, prescriptionOnly, boxedWarning } = form;
  return {
    ...{ kind, setting, anaesthesia, certainty, offLabel, prescriptionOnly, boxedWarning },
    ...namesFrom(form, clean),
    ...listsFrom(form, clean),
    summary: clean.text("summary", form.summary, 1_000),
    whatItIs: clean.text("whatItIs", form.whatItIs, 2_000),
    statement: clean.text("statement", form.statement, 2_000),
    cost: clean.text("cost", form.cost, 1_000),
    visit: rangeFrom("visit", form, clean),
    course: rangeFrom("course", form, clean),
    onset: rangeFrom("onset", form, clean),
    lasts: rangeFrom("lasts", form, clean),
    followUp: followUpFrom(form, clean),
    alternatives: form.alternatives.filter(isSlug),
    combinesWith: form.combinesWith.filter(isSlug),
    jurisdiction: jurisdictionFrom(form, clean),
  };
}

const isSlug = (slug: string) => slugPart.safeParse(slug).success;

function namesFrom(form: TextForm, clean: Cleaner) {
  return {
    name: clean.line("name", form.name, 120),
    plainName: clean.line("plainName", form.plainName, 120),
    medicalName: clean.line("medicalName", form.medicalName, 200),
    label: clean.line("label", form.label, 200),
    synonyms: clean.list("synonyms", form.synonyms, { each: 80 }),
    productNames: clean.list("productNames", form.productNames, { each: 80 }),
  };
}

function listsFrom(form: TextForm, clean: Cleaner) {
  return {
    maySuit: clean.list("maySuit", form.maySuit),
    mayNotSuit: clean.list("mayNotSuit", form.mayNotSuit),
    before: clean.list("before", form.before),
    onTheDay: clean.list("onTheDay", form.onTheDay),
    after: clean.list("after", form.after),
    aftercare: clean.list("aftercare", form.aftercare),
    doesNotTreat: clean.list("doesNotTreat", form.doesNotTreat),
    unknowns: clean.list("unknowns", form.unknowns),
    questions: clean.list("questions", form.questions),
    reviewerNotes: clean.list("reviewerNotes", form.reviewerNotes),
  };
}

function rangeFrom(name: "visit" | "course" | "onset" | "lasts", form: TextForm, clean: Cleaner): Range | null {
  const [min, max, unit] = [form[`${name}Min`], form[`${name}Max`], form[`${name}Unit`]];
  const source = clean.line(`${name}Source`, form[`${name}Source`], 200);
  if (min === null && max === null) return null;
  const range = { min, max, unit, source };
  clean.note(`${name}Min`, rangeProblem(range));
  return range;
}

function followUpFrom(form: TextForm, clean: Cleaner): Treatment["followUp"] {
  const when = clean.line("followUpWhen", form.followUpWhen, 200);
  const why = clean.text("followUpWhy", form.followUpWhy, 1_000);
  return when === "" && why === "" ? null : { when, why };
}

function jurisdictionFrom(form: TextForm, clean: Cleaner): Treatment["jurisdiction"] {
  return clean.list("jurisdiction", form.jurisdiction).map((line) => {
    const [, country = "", note = ""] = /^([^:]{1,60}):\s*(.+)$/.exec(line) ?? [];
    if (note === "") clean.note("jurisdiction", editorWords.problems.country);
    return { country: country.trim(), note };
  });
}
