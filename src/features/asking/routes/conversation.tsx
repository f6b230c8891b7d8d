import { randomUUID } from "node:crypto";
import { NotFound } from "#core/errors.ts";
import { type PageOf, pageOf } from "#core/paging.ts";
import { findOwnDraft, findTopic, forgetDraft, saveDraft, topicUrl } from "#features/topics/index.ts";
import type { Renderer } from "#platform/text/renderer.ts";
import { type Asked, emptyForm, type FormState, redirect, type Sent, type View, view } from "#platform/web/asked.ts";
import { action, page, pageNumber, type Route } from "#platform/web/routes.ts";
import { noteSeen } from "../commands/look.ts";
import { writeMessage } from "../commands/write.ts";
import { type MessageForm, messageForm } from "../forms.ts";
import { ConversationPage, type ReplyBox } from "../pages/conversation-page.tsx";
import { OpenPage, TakePage } from "../pages/door-pages.tsx";
import { GoingPage } from "../pages/end-pages.tsx";
import type { ShownMessage } from "../pages/messages.tsx";
import { canOpen, canReopen, canTake, canWriteIn, isClinician, mayRead } from "../policy.ts";
import { type Conversation, findConversation } from "../queries/find-conversation.ts";
import { listClinicians } from "../queries/list-clinicians.ts";
import { listLooks, listMessages, type Message, openingOf } from "../queries/list-messages.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";
import { asMember, draftOf, type OfOne, ofOne } from "./address.ts";
import { keptSubmission } from "./ask.tsx";

const path = "/ask/:conversation/";
const perPage = 50;
const looking = ofOne.extend({ page: pageNumber.optional() });

const show = page(path, { access: "members", input: looking }, async (asked) => conversationView(asked, {}));

interface Shown {
  readonly box?: Partial<ReplyBox>;
  readonly hand?: FormState;
  readonly reason?: FormState;
}

/** Whatever of it this viewer may see: the conversation, the door before it, or what is left of its last days. */
export async function conversationView(
  asked: Asked<OfOne & { readonly page?: number | undefined }>,
  shown: Shown,
): Promise<View> {
  const { db, viewer, now, tools, input } = asked;
  const conversation = await findConversation(db, viewer, input.conversation, now);
  const { timeZone } = tools.settings();
  if (conversation.deleteAt !== null) {
    return privately(<GoingPage conversation={conversation} deleteAt={conversation.deleteAt} timeZone={timeZone} />);
  }
  if (!mayRead(conversation)) return doorView(conversation, shown.reason ?? emptyForm);
  const paging = pagingOf(conversation, input.page);
  const messages = await listMessages(db, tools.sealer, conversation, paging);
  await noteSeen(db, conversation);
  const opening = openingOf(tools.sealer, conversation);
  const failed = [shown.box?.form, shown.hand].some((form) => form !== undefined && form.problems.size > 0);
  const main = (
    <ConversationPage
      conversation={conversation}
      subject={opening.subject}
      topic={await topicOf(asked, opening.topicId)}
      messages={await Promise.all(messages.map((message) => rendered(tools.renderer, message)))}
      looks={await listLooks(db, tools.sealer, conversation)}
      paging={paging}
      clinicians={await listClinicians(db, now)}
      reply={await replyBox(asked, conversation, shown.box ?? {})}
      hand={shown.hand ?? null}
      viewerId={asMember(viewer).id}
      mayReopen={canReopen(conversation, now).allowed}
      timeZone={timeZone}
    />
  );
  return {
    ...privately(main, failed),
    answersRead: conversation.standing === "owner" && conversation.ownerNews ? 1 : 0,
  };
}

/** No title says what it is about, and the page shows that few see it. */
function privately(main: View["main"], failed = false): View {
  const title = words.conversation.documentTitle;
  return view({
    title: failed ? words.errorTitle(title) : title,
    main,
    current: "ask",
    onlyYou: true,
    scripts: ["topics"],
    styles: ["rooms"],
  });
}

/** @throws NotFound for those who may do nothing with it */
function doorView(conversation: Conversation, form: FormState): View {
  const { token } = conversation;
  if (canTake(conversation).allowed) return privately(<TakePage token={token} />);
  if (!canOpen(conversation).allowed) throw new NotFound();
  return privately(<OpenPage token={token} form={form} />, form.problems.size > 0);
}

/** Its last page, unless another is asked for. @throws NotFound for a page past the last */
function pagingOf({ messageCount }: Conversation, wanted: number | undefined): PageOf {
  const paging = pageOf(wanted ?? Math.max(1, Math.ceil(messageCount / perPage)), perPage, messageCount);
  if (paging.from === 0) throw new NotFound();
  return paging;
}

async function rendered(renderer: Renderer, { body, ...message }: Message): Promise<ShownMessage> {
  return { ...message, html: (await renderer.render(body)).html };
}

/** Each side follows the way back only as far as they can go themselves. */
async function topicOf({ db, viewer }: Asked<unknown>, topicId: number | null) {
  if (topicId === null) return null;
  try {
    const { title, address } = await findTopic(db, viewer, topicId);
    return { title, href: topicUrl(address) };
  } catch (error) {
    if (error instanceof NotFound) return "gone" as const;
    throw error;
  }
}

async function replyBox(
  asked: Asked<OfOne>,
  conversation: Conversation,
  shown: Partial<ReplyBox>,
): Promise<ReplyBox | null> {
  if (!canWriteIn(asked.viewer, conversation, asked.now).allowed) return null;
  const empty = { form: emptyForm, submissionId: randomUUID(), hasDraft: false, preview: null, saved: false };
  if (shown.form !== undefined) return { ...empty, ...shown };
  const place = draftOf(conversation.token);
  const draft = await findOwnDraft(asked.db, asked.tools, asMember(asked.viewer), place);
  if (draft === null) return empty;
  return { ...empty, form: { values: { body: draft.body }, problems: new Map() }, hasDraft: true };
}

const write = action(
  path,
  { access: "members", input: ofOne, form: messageForm },
  {
    async done(sent) {
      const { form, work, input, viewer } = sent;
      if (form.do !== "post") return insteadOfSending(sent);
      sent.count(isClinician(viewer) ? "reply" : "message");
      const message = { body: form.body, submissionId: form.submission_id, seen: form.seen ?? 0 };
      const position = await writeMessage(work, input.conversation, message);
      await forgetDraft(work, asMember(viewer), draftOf(input.conversation));
      return redirect(`${urls.conversation(input.conversation)}#post-${position}`);
    },
    again: (asked, form) => conversationView(asked, { box: { form, ...keptSubmission(form) } }),
  },
);

/** Preview, keep as a draft, discard: the other buttons of the form. */
async function insteadOfSending(sent: Sent<OfOne, MessageForm>) {
  const { form, work, tools, input, viewer } = sent;
  const conversation = await findConversation(work.db, viewer, input.conversation, sent.now);
  if (!mayRead(conversation)) throw new NotFound();
  const [member, place] = [asMember(viewer), draftOf(input.conversation)];
  if (form.do === "discard") {
    await forgetDraft(work, member, place);
    return redirect(urls.conversation(input.conversation));
  }
  const values = { body: form.body };
  await saveDraft(work, member, place, values);
  const box = {
    form: { values, problems: new Map<string, string>() },
    submissionId: form.submission_id,
    hasDraft: true,
    saved: form.do === "draft",
    preview: form.do === "preview" ? (await tools.renderer.render(form.body)).html : null,
  };
  return conversationView(sent, { box });
}

export const conversationRoutes: readonly Route[] = [show, write];
