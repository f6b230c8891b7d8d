import { z } from "zod";
import { FormProblems } from "#core/errors.ts";
import { type Asked, emptyForm, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { action, nothing, page, type Route } from "#platform/web/routes.ts";
import { bringExamples } from "../commands/bring-examples.ts";
import { Cleaner } from "../commands/clean.ts";
import { discardDraft } from "../commands/draft.ts";
import { linkTopic, unlinkTopic } from "../commands/link-topic.ts";
import { makeTreatment } from "../commands/make.ts";
import { approve, handIn, withdraw } from "../commands/publish.ts";
import { approveForm, handInForm, linkForm, newForm, seenForm, slugPart, unlinkForm, withdrawForm } from "../forms.ts";
import { DraftPage } from "../pages/draft-page.tsx";
import { type DraftLine, DraftsPage, MakePage } from "../pages/drafts-page.tsx";
import { missingIn } from "../policy/missing.ts";
import { dayIn, isBeingRechecked } from "../policy/review.ts";
import { hasExamples } from "../queries/examples.ts";
import { findWorkshop, listDrafts, listShown } from "../queries/find-treatment.ts";
import type { Version } from "../queries/row.ts";
import { emptyTreatment } from "../record.ts";
import { urls } from "../urls.ts";
import { editorWords as words } from "../words/editor.ts";
import { draftPageProps } from "./draft-props.ts";

const team = { access: "staff", input: nothing } as const;
const option = { access: "staff", input: z.object({ slug: slugPart, saved: z.string().max(10).optional() }) } as const;
type Input = z.infer<typeof option.input>;

const list = page(urls.drafts, team, async ({ db, viewer, now, tools }) => {
  const law = tools.settings();
  const today = dayIn(law.timeZone, now);
  const drafts = await listDrafts(db, viewer);
  const due = (await listShown(db)).filter(({ reviewBy }) => isBeingRechecked(reviewBy, today));
  const named = ({ content }: Version) => content.name || words.workshop.unnamed;
  const lines: DraftLine[] = [
    ...drafts.map((draft) => ({
      ...{ slug: draft.slug, name: named(draft), due: false },
      state: stateOf(draft, missingIn(draft, law).length),
    })),
    ...due.map((shown) => ({ slug: shown.slug, name: named(shown), due: true, state: words.drafts.rechecked })),
  ];
  const main = <DraftsPage lines={lines} offersExamples={!(await hasExamples(db))} />;
  return view({ title: words.drafts.title, main, current: "library", styles: ["rooms"] });
});

function stateOf({ handedInAt, handedInBy }: Version, missing: number): string {
  if (handedInAt === null) return words.drafts.missing(missing);
  return handedInBy === null ? words.drafts.handedInNobody : words.drafts.handedIn(handedInBy.name);
}

const examples = action(
  urls.examples,
  { ...team, form: z.strictObject({}) },
  {
    async done({ work }) {
      await bringExamples(work);
      return redirect(urls.drafts);
    },
  },
);

const make = page(urls.make, team, async () => makeView(emptyForm));

const doMake = action(
  urls.make,
  { ...team, form: newForm },
  {
    async done({ work, form }) {
      const cleaner = new Cleaner();
      const name = cleaner.line("name", form.name, 120);
      if (name === "") cleaner.note("name", words.problems.name);
      cleaner.done();
      return redirect(urls.edit(await makeTreatment(work, { content: { ...emptyTreatment, name } })));
    },
    again: async (_, form) => makeView(form),
  },
);

function makeView(form: FormState): View {
  const { title } = words.make;
  return view({
    title: form.problems.size > 0 ? words.problems.errorTitle(title) : title,
    main: <MakePage form={form} />,
    current: "library",
    styles: ["rooms"],
  });
}

const show = page("/treatments/:slug/draft/", option, (asked) => draftView(asked, emptyForm));

const again = (asked: Asked<Input>, form: FormState) => draftView(asked, form);
const back = (slug: string) => redirect(`${urls.draft(slug)}?saved=1`);

const doHandIn = action(
  "/treatments/:slug/hand-in",
  { ...option, form: handInForm },
  {
    async done({ work, input, form }) {
      const cleaner = new Cleaner();
      const changeNote = cleaner.line("changeNote", form.changeNote, 300);
      cleaner.done();
      await handIn(work, { slug: input.slug, seen: form.seen, changeNote });
      return back(input.slug);
    },
    again,
  },
);

const doApprove = action(
  "/treatments/:slug/approve",
  { ...option, form: approveForm },
  {
    async done({ work, input, form }) {
      await approve(work, { slug: input.slug, ...form });
      return back(input.slug);
    },
    again,
  },
);

const doWithdraw = action(
  "/treatments/:slug/withdraw",
  { ...option, form: withdrawForm },
  {
    async done({ work, input, form }) {
      const cleaner = new Cleaner();
      const why = cleaner.line("why", form.why, 300);
      if (why === "") cleaner.note("why", words.problems.why);
      cleaner.done();
      await withdraw(work, { slug: input.slug, why });
      return back(input.slug);
    },
    again,
  },
);

const doDiscard = action(
  "/treatments/:slug/discard",
  { ...option, form: seenForm },
  {
    async done({ work, input, form }) {
      await discardDraft(work, input.slug, form.seen);
      return redirect(urls.drafts);
    },
    again,
  },
);

const doLink = action(
  "/treatments/:slug/topics",
  { ...option, form: linkForm },
  {
    async done({ work, input, form }) {
      if (form.topic === "") throw new FormProblems({ topic: words.problems.topic });
      await linkTopic(work, input.slug, form);
      return back(input.slug);
    },
    again,
  },
);

const doUnlink = action(
  "/treatments/:slug/topics/remove",
  { ...option, form: unlinkForm },
  {
    async done({ work, input, form }) {
      await unlinkTopic(work, input.slug, form.topic);
      return back(input.slug);
    },
    again,
  },
);

async function draftView(asked: Asked<Input>, form: FormState): Promise<View> {
  const workshop = await findWorkshop(asked.db, asked.viewer, asked.input.slug);
  const props = await draftPageProps(asked, workshop);
  const title = words.workshop.title(props.name);
  const saved = asked.input.saved !== undefined && form.problems.size === 0;
  return view({
    title: form.problems.size > 0 ? words.problems.errorTitle(title) : title,
    main: <DraftPage {...props} form={form} saved={saved} />,
    current: "library",
    styles: ["rooms"],
  });
}

export const draftRoutes: readonly Route[] = [
  list,
  examples,
  make,
  doMake,
  show,
  doHandIn,
  doApprove,
  doWithdraw,
  doDiscard,
  doLink,
  doUnlink,
];
