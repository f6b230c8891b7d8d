import { Conflict } from "#core/errors.ts";
import type { Work } from "#platform/work/work.ts";
import type { EffectForm, StudyForm } from "../forms.ts";
import { doesNotAddUp, frequencyProblem } from "../policy/arithmetic.ts";
import { dayIn } from "../policy/review.ts";
import type { Effect, Study, Treatment } from "../record.ts";
import { editorWords } from "../words/editor.ts";
import { Cleaner } from "./clean.ts";
import { writeDraft } from "./draft.ts";

const { problems: say } = editorWords;

/** One entry of a list in the draft; null is a new one. */
export interface ItemOf {
  readonly slug: string;
  readonly place: number | null;
}

/** @throws Forbidden, NotFound, Conflict, FormProblems with the sum shown */
export async function saveEffect(
  work: Work,
  { slug, place, part }: ItemOf & { readonly part: "common" | "serious" },
  form: EffectForm,
): Promise<void> {
  const field = part === "common" ? "commonEffects" : "seriousEffects";
  const effect = form.do === "remove" ? null : effectFrom(form);
  const change = (content: Treatment) => ({ ...content, [field]: put(content[field], place, effect) });
  await writeDraft(work, { slug, seen: form.seen, change });
}

/** @throws as `saveEffect` */
export async function saveStudy(work: Work, { slug, place }: ItemOf, form: StudyForm): Promise<void> {
  const study = form.do === "remove" ? null : studyFrom(work, form);
  const change = (content: Treatment) => {
    const before = place === null ? undefined : content.studies[place];
    const kept = study && before && sameFigures(study, before) ? { ...study, ...checkOf(study, before) } : study;
    return { ...content, studies: put(content.studies, place, kept) };
  };
  await writeDraft(work, { slug, seen: form.seen, change });
}

/** @throws Conflict when the entry is not there any more */
function put<Item>(list: readonly Item[], place: number | null, item: Item | null): Item[] {
  if (place === null) return item === null ? [...list] : [...list, item];
  if (place >= list.length) throw new Conflict(say.unknownItem);
  return list.flatMap((one, at) => (at !== place ? [one] : item === null ? [] : [item]));
}

function effectFrom(form: EffectForm): Effect {
  const clean = new Cleaner();
  const { n, of } = form;
  const source = clean.line("source", form.source, 200);
  const effect: Effect = {
    plain: clean.line("plain", form.plain, 300),
    frequency: n === null || of === null ? null : { n, of, source },
    whatToDo: clean.text("whatToDo", form.whatToDo, 600),
  };
  if (effect.plain === "") clean.note("plain", say.plain);
  if ((n === null) !== (of === null)) clean.note(n === null ? "n" : "of", say.both);
  clean.note("n", frequencyProblem(effect));
  clean.done();
  return effect;
}

function studyFrom(work: Work, form: StudyForm): Study {
  const clean = new Cleaner();
  const { year, design, n, numerator, denominator, percent, ciLow, ciHigh, reading } = form;
  const today = dayIn(work.tools.settings().timeZone, work.now);
  const by = form.verified && work.viewer.kind === "member" ? work.viewer.id : null;
  const study: Study = {
    citation: clean.line("citation", form.citation, 500),
    doiOrPmid: clean.line("doiOrPmid", form.doiOrPmid, 120),
    comparator: clean.line("comparator", form.comparator, 300),
    outcome: clean.text("outcome", form.outcome, 600),
    p: clean.line("p", form.p, 60),
    funder: clean.line("funder", form.funder, 300),
    limits: clean.text("limits", form.limits, 1_000),
    ...{ year, design, n, numerator, denominator, percent, reading },
    ci: ciLow === null || ciHigh === null ? null : [ciLow, ciHigh],
    lost: form.lost === null ? null : { n: form.lost, percent: form.lostPercent },
    verifiedBy: by,
    verifiedOn: by === null ? null : today,
  };
  if (study.citation === "") clean.note("citation", say.citation);
  if (study.outcome === "") clean.note("outcome", say.outcome);
  if (study.limits === "") clean.note("limits", say.limits);
  if ((ciLow === null) !== (ciHigh === null)) clean.note("ciLow", say.both);
  if (form.lost === null && form.lostPercent !== null) clean.note("lost", say.both);
  for (const [field, sentence] of doesNotAddUp(study)) clean.note(field, sentence);
  clean.done();
  return study;
}

/** Whoever checked these very figures stays their witness. */
function checkOf(study: Study, before: Study): Pick<Study, "verifiedBy" | "verifiedOn"> {
  const stays = study.verifiedBy !== null && before.verifiedBy !== null;
  const { verifiedBy, verifiedOn } = stays ? before : study;
  return { verifiedBy, verifiedOn };
}

function sameFigures(one: Study, other: Study): boolean {
  const told = ({ verifiedBy: _by, verifiedOn: _on, ...study }: Study) => JSON.stringify(Object.entries(study).sort());
  return told(one) === told(other);
}
