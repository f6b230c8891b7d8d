import { randomUUID } from "node:crypto";
import { z } from "zod";
import { must } from "#core/decision.ts";
import { oneTimeNameIn } from "#core/viewer.ts";
import { findOwnDraft, findTopic, forgetDraft, saveDraft } from "#features/topics/index.ts";
import { type Asked, emptyForm, type FormState, redirect, type Sent, type View, view } from "#platform/web/asked.ts";
import { action, id, nothing, page, type Route } from "#platform/web/routes.ts";
import { startConversation } from "../commands/start.ts";
import { type NewForm, newForm } from "../forms.ts";
import { AskPage } from "../pages/ask-page.tsx";
import { type StartBox, StartPage } from "../pages/start-page.tsx";
import { canAsk, isClinician } from "../policy.ts";
import { listClinicians } from "../queries/list-clinicians.ts";
import { listOwnConversations } from "../queries/list-conversations.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";
import { asMember } from "./address.ts";

const ask = page(urls.ask, { access: "everyone", input: nothing }, async ({ db, viewer, now, tools }) => {
  const { askingHours, conversationMonths, timeZone } = tools.settings();
  return view({
    title: words.ask.title,
    main: (
      <AskPage
        viewer={viewer}
        mayAsk={canAsk(viewer)}
        isClinician={isClinician(viewer)}
        own={viewer.kind === "member" ? await listOwnConversations(db, tools.sealer, viewer) : []}
        clinicians={await listClinicians(db, now)}
        hours={askingHours}
        keptMonths={conversationMonths}
        timeZone={timeZone}
      />
    ),
    current: "ask",
    onlyYou: viewer.kind === "member",
    styles: ["rooms"],
  });
});

const startPath = "/ask/new/";
const fromTopic = z.object({ topic: id.optional() });
type FromTopic = z.output<typeof fromTopic>;

const start = page(startPath, { access: "members", input: fromTopic }, async (asked) => {
  must(canAsk(asked.viewer));
  const draft = await findOwnDraft(asked.db, asked.tools, asMember(asked.viewer), "ask:new");
  const kept = { title: draft?.title ?? "", body: draft?.body ?? "", ...(draft?.as ? { as: draft.as } : {}) };
  return startView(asked, draft === null ? {} : { form: { values: kept, problems: new Map() }, hasDraft: true });
});

async function startView(asked: Asked<FromTopic>, shown: Partial<StartBox>): Promise<View> {
  const member = asMember(asked.viewer);
  const { topic: topicId } = asked.input;
  const topic = topicId === undefined ? null : await findTopic(asked.db, member, topicId);
  const name = topic === null ? null : oneTimeNameIn(member, topic.id);
  const form = shown.form ?? emptyForm;
  return view({
    title: form.problems.size > 0 ? words.errorTitle(words.start.title) : words.start.title,
    main: (
      <StartPage
        submissionId={randomUUID()}
        hasDraft={false}
        preview={null}
        saved={false}
        {...shown}
        form={form}
        hours={asked.tools.settings().askingHours}
        topic={topic}
        names={name === null ? null : { own: member.name, oneTime: name.name }}
      />
    ),
    current: "ask",
    onlyYou: true,
    scripts: ["topics"],
    styles: ["rooms"],
  });
}

const send = action(
  startPath,
  { access: "members", input: fromTopic, form: newForm },
  {
    async done(sent) {
      must(canAsk(sent.viewer));
      const { form, input, work } = sent;
      if (form.do !== "post") return insteadOfSending(sent);
      sent.count("conversation");
      const { title: subject, body, as, submission_id: submissionId } = form;
      const token = await startConversation(work, { subject, body, as, submissionId, topicId: input.topic });
      await forgetDraft(work, asMember(sent.viewer), "ask:new");
      return redirect(urls.conversation(token));
    },
    again: (asked, form) => startView(asked, { form, ...keptSubmission(form) }),
  },
);

/** Preview, keep as a draft, discard: the other buttons of the form. */
async function insteadOfSending(sent: Sent<FromTopic, NewForm>) {
  const { form, work, tools } = sent;
  const member = asMember(sent.viewer);
  if (form.do === "discard") {
    await forgetDraft(work, member, "ask:new");
    return redirect(urls.ask);
  }
  const values = { title: form.title, body: form.body, as: form.as };
  await saveDraft(work, member, "ask:new", values);
  return startView(sent, {
    form: { values, problems: new Map() },
    submissionId: form.submission_id,
    hasDraft: true,
    saved: form.do === "draft",
    preview: form.do === "preview" ? (await tools.renderer.render(form.body)).html : null,
  });
}

/** The same form again keeps its id, so that pressing once more still sends one. After other words it gets a new one. */
export function keptSubmission(form: FormState): { submissionId?: string } {
  const kept = form.values.submission_id;
  const changed = form.problems.get("") === words.forms.otherWords;
  return kept === undefined || changed ? {} : { submissionId: kept };
}

export const askRoutes: readonly Route[] = [ask, start, send];
