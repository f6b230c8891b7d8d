import { z } from "zod";
import { absoluteDate } from "#core/dates.ts";
import { FormProblems, NotFound } from "#core/errors.ts";
import { isBlank } from "#platform/text/clean.ts";
import { type Asked, emptyForm, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { action, id, nothing, page } from "#platform/web/routes.ts";
import { inWork } from "#platform/work/work.ts";
import { aboutReason, answerOpening, askToOpen, openName } from "../commands/open-name.ts";
import { pauseName } from "../commands/pause-name.ts";
import { line, mostReason } from "../forms.ts";
import { AskWhoPage, OpenedNamePage, OpeningsPage, type ShownOpening } from "../pages/name-pages.tsx";
import { canAnswerOpening } from "../policy.ts";
import { findTopic } from "../queries/find-topic.ts";
import { isOpen, listOpenings, type NameOpening } from "../queries/name-openings.ts";
import { topicUrl, urls } from "../urls.ts";
import { words } from "../words.ts";
import { manageView } from "./manage.tsx";

const administrators = "administrators";
const topic = z.object({ id });
const opening = z.object({ openingId: id });
const place = { current: "admin", breadcrumbs: [{ label: words.admin, href: "/admin/" }] } as const;
const why = line(mostReason, words.forms.reasonLong);

const pauseForm = z.strictObject({ why: why.optional(), resume: z.literal("yes").optional() });

const pause = action(
  "/topics/:id/pause-name/",
  { access: "volunteers", input: topic, form: pauseForm },
  {
    async done({ work, viewer, input, form }) {
      if (form.resume === undefined && isBlank(form.why ?? ""))
        throw new FormProblems({ why: words.forms.reasonMissing });
      await pauseName(work, input.id, form.resume === "yes" ? null : (form.why ?? ""));
      const { address } = await findTopic(work.db, viewer, input.id);
      return redirect(topicUrl(address));
    },
    again: manageView,
  },
);

const ofAll = { back: urls.nameOpenings };

const list = page(urls.nameOpenings, { access: administrators, weighty: ofAll, input: nothing }, async (asked) => {
  const openings = await listOpenings(asked.db, asked.viewer);
  const main = <OpeningsPage openings={openings.map((one) => shownTo(asked, one))} />;
  return view({ title: words.names.title, main, ...place });
});

function shownTo({ tools, viewer, now }: Asked<unknown>, one: NameOpening): ShownOpening {
  const when = (at: Date) => absoluteDate(at, tools.settings().timeZone).text;
  const { somebody, agreedBy, refusedBy, asked } = words.names;
  const said = one.agreed === true ? agreedBy : refusedBy;
  const ofBoth = viewer.kind === "member" && [one.askedBy, one.answeredBy].includes(viewer.id);
  return {
    id: one.id,
    name: one.name,
    topicId: one.topicId,
    asked: asked(one.asker ?? somebody, when(one.askedAt)),
    answered: one.answeredAt === null ? null : said(one.answerer ?? somebody, when(one.answeredAt)),
    reason: tools.sealer.open(one.reasonSealed, aboutReason(one.aliasId)),
    mayAnswer: one.answeredAt === null && canAnswerOpening(viewer, one).allowed,
    maySee: ofBoth && isOpen(one, now),
  };
}

const askPath = "/admin/one-time-names/topics/:id/";
const askWho = { access: administrators, weighty: { back: askPath }, input: topic } as const;

const askPage = page(askPath, askWho, (asked) => askView(asked, emptyForm));

async function askView(asked: Asked<z.output<typeof topic>>, form: FormState): Promise<View> {
  const found = await findTopic(asked.db, asked.viewer, asked.input.id);
  if (found.aliasId === null) throw new NotFound();
  const title = words.names.askTitle(found.startedBy);
  return view({ title, main: <AskWhoPage topic={found} form={form} />, ...place });
}

const askForm = z.strictObject({ reason: why.refine((reason) => !isBlank(reason), words.forms.reasonMissing) });

const ask = action(
  askPath,
  { ...askWho, form: askForm },
  {
    async done(sent) {
      await askToOpen(sent.work, sent.input.id, sent.form.reason);
      return redirect(urls.nameOpenings);
    },
    again: askView,
  },
);

const answer = action(
  "/admin/one-time-names/:openingId/answer/",
  {
    access: administrators,
    weighty: ofAll,
    input: opening,
    form: z.strictObject({ answer: z.enum(["agree", "refuse"]) }),
  },
  {
    async done(sent) {
      await answerOpening(sent.work, sent.input.openingId, sent.form.answer === "agree");
      return redirect(urls.nameOpenings);
    },
  },
);

/** Looking is work: nothing is shown that is not on record. */
const openedPath = "/admin/one-time-names/:openingId/";
const ofOne = { access: administrators, weighty: { back: openedPath }, input: opening } as const;

const opened = page(openedPath, ofOne, async (asked) => {
  const found = await inWork(asked.house, asked.viewer, (work) => openName(work, asked.input.openingId));
  const until = absoluteDate(found.until, asked.tools.settings().timeZone).text;
  const main = <OpenedNamePage name={found.name} owner={found.owner?.name ?? null} until={until} />;
  return view({ title: words.names.title, main, ...place });
});

export const nameRoutes = [pause, list, askPage, ask, answer, opened];
