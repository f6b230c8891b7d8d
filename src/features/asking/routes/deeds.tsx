import { NotFound } from "#core/errors.ts";
import { forgetDraft } from "#features/topics/index.ts";
import { redirect, view } from "#platform/web/asked.ts";
import { action, nothing, page, type Route } from "#platform/web/routes.ts";
import { askDeletion, keepConversation, setClosed } from "../commands/end.ts";
import { answerSharing, askToShare } from "../commands/share.ts";
import { handConversation, openConversation, takeConversation } from "../commands/team.ts";
import { closeForm, handForm, nothingForm, openForm, shareForm } from "../forms.ts";
import { DeletePage } from "../pages/end-pages.tsx";
import { TeamPage } from "../pages/team-page.tsx";
import { canDelete, isClinician } from "../policy.ts";
import { findConversation } from "../queries/find-conversation.ts";
import { listOpenConversations } from "../queries/list-conversations.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";
import { asMember, draftOf, ofOne } from "./address.ts";
import { conversationView } from "./conversation.tsx";

/** The list of what waits: for clinicians; to others of the team it does not exist. */
const list = page(urls.team, { access: "staff", input: nothing }, async ({ db, viewer, now, tools }) => {
  if (!isClinician(viewer)) throw new NotFound();
  const { timeZone } = tools.settings();
  const conversations = await listOpenConversations(db, viewer, now);
  return view({
    title: words.team.title,
    main: <TeamPage conversations={conversations} timeZone={timeZone} />,
    current: "ask",
    onlyYou: true,
    styles: ["rooms"],
  });
});

const take = action(
  "/ask/:conversation/take/",
  { access: "staff", input: ofOne, form: nothingForm, limit: "small" },
  {
    async done({ work, input }) {
      await takeConversation(work, input.conversation);
      return redirect(urls.conversation(input.conversation));
    },
  },
);

const hand = action(
  "/ask/:conversation/hand/",
  { access: "staff", input: ofOne, form: handForm, limit: "small" },
  {
    async done({ work, input, form, viewer }) {
      await handConversation(work, input.conversation, form);
      const conversation = await findConversation(work.db, viewer, input.conversation, work.now);
      return redirect(conversation.standing === "team" ? urls.conversation(input.conversation) : urls.team);
    },
    again: (asked, form) => conversationView(asked, { hand: form }),
  },
);

/** Weighty: a proof of who it is, not older than ten minutes (P-44). */
const open = action(
  "/ask/:conversation/open/",
  { access: "staff", input: ofOne, form: openForm, weighty: { back: "/ask/:conversation/" }, limit: "small" },
  {
    async done({ work, input, form }) {
      await openConversation(work, input.conversation, form.reason);
      return redirect(urls.conversation(input.conversation));
    },
    again: (asked, form) => conversationView(asked, { reason: form }),
  },
);

const close = action(
  "/ask/:conversation/close/",
  { access: "members", input: ofOne, form: closeForm, limit: "small" },
  {
    async done({ work, input, form }) {
      await setClosed(work, input.conversation, form.closed === "yes");
      return redirect(urls.conversation(input.conversation));
    },
  },
);

const share = action(
  "/ask/:conversation/share/",
  { access: "members", input: ofOne, form: shareForm, limit: "small" },
  {
    async done({ work, input, form }) {
      if (form.share === "ask") await askToShare(work, input.conversation);
      else await answerSharing(work, input.conversation, form.share === "yes");
      return redirect(urls.conversation(input.conversation));
    },
  },
);

const deletePath = "/ask/:conversation/delete/";
const deleting = { access: "members", input: ofOne, weighty: { back: deletePath } } as const;

const showDelete = page(deletePath, deleting, async ({ db, viewer, now, input }) => {
  const conversation = await findConversation(db, viewer, input.conversation, now);
  if (!canDelete(conversation).allowed) throw new NotFound();
  if (conversation.deleteAt !== null) return redirect(urls.conversation(conversation.token), 302);
  const main = <DeletePage token={conversation.token} />;
  return view({ title: words.delete.title, main, current: "ask", onlyYou: true, styles: ["rooms"] });
});

const doDelete = action(
  deletePath,
  { ...deleting, form: nothingForm, limit: "small" },
  {
    async done({ work, input, viewer }) {
      await askDeletion(work, input.conversation);
      await forgetDraft(work, asMember(viewer), draftOf(input.conversation));
      return redirect(urls.conversation(input.conversation));
    },
  },
);

const keep = action(
  "/ask/:conversation/keep/",
  { access: "members", input: ofOne, form: nothingForm, limit: "small" },
  {
    async done({ work, input }) {
      await keepConversation(work, input.conversation);
      return redirect(urls.conversation(input.conversation));
    },
  },
);

export const deedRoutes: readonly Route[] = [list, take, hand, open, share, close, showDelete, doDelete, keep];
