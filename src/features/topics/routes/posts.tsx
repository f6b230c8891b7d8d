import { z } from "zod";
import { must } from "#core/decision.ts";
import { NotFound } from "#core/errors.ts";
import type { SafeHtml } from "#core/safe-html.ts";
import { isOwn } from "#core/viewer.ts";
import { plainParagraphs } from "#platform/text/plain.ts";
import { storedHtml } from "#platform/text/stored.ts";
import {
  type Answer,
  type Asked,
  emptyForm,
  type FormState,
  redirect,
  type Sent,
  type View,
  view,
} from "#platform/web/asked.ts";
import { action, id, page } from "#platform/web/routes.ts";
import { auditAlone } from "#platform/work/audit-alone.ts";
import { findOwnDraft, forgetDraft, saveDraft } from "../commands/draft.ts";
import { type ChangedPost, editPost, eraseHistory } from "../commands/edit.ts";
import { hidePost, showPost } from "../commands/manage.ts";
import { react } from "../commands/react.ts";
import { withdrawPost } from "../commands/withdraw.ts";
import { writeBody } from "../commands/write-body.ts";
import { reactionKinds } from "../facts.ts";
import { editForm, mostBody, nothingForm, reasonForm, withdrawForm } from "../forms.ts";
import { EditPage } from "../pages/compose-pages.tsx";
import { HidePage, HistoryPage, WithdrawPage } from "../pages/small-pages.tsx";
import { canEdit, canHidePost, canReadHistory, canWithdraw, isOpening } from "../policy.ts";
import { findTopic } from "../queries/find-topic.ts";
import { findPostPlace, findSource, listRevisions } from "../queries/places.ts";
import { postUrl } from "../urls.ts";
import { words } from "../words.ts";
import { draftKeptLine } from "./drafts.ts";
import { signedIn } from "./signed-in.ts";

const post = z.object({ id });
type OnPost = z.output<typeof post>;

const editPage = page("/posts/:id/edit/", { access: "members", input: post }, async (asked) => {
  const place = await findPostPlace(asked.db, asked.viewer, asked.input.id);
  const found = await findSource(asked.db, asked.viewer, asked.input.id);
  must(canEdit(asked.viewer, { ...place, createdAt: found.createdAt }, asked.now));
  const draft = await findOwnDraft(asked.db, asked.tools, signedIn(asked.viewer), `post:${place.id}`);
  const source =
    found.format === "markdown" ? found.source : plainParagraphs(found.html, { quotes: "keep" }).slice(0, mostBody);
  const values = {
    body: draft?.body ?? source,
    version: String(found.editCount),
    ...(isOpening(place) ? { title: draft?.title ?? place.topicTitle } : {}),
  };
  return editView(asked, { values, problems: new Map() }, { hasDraft: draft !== null });
});

interface ShownEdit {
  readonly preview?: SafeHtml;
  readonly saved?: string;
  readonly hasDraft?: boolean;
}

async function editView(asked: Asked<OnPost>, form: FormState, shown: ShownEdit = {}): Promise<View> {
  const place = await findPostPlace(asked.db, asked.viewer, asked.input.id);
  const topic = await findTopic(asked.db, asked.viewer, place.topicId);
  const { editCount } = await findSource(asked.db, asked.viewer, place.id);
  return view({
    title: words.composer.editTitle,
    current: "forums",
    scripts: ["topics"],
    main: (
      <EditPage
        postId={place.id}
        audience={topic.audience}
        form={form}
        version={editCount}
        withTitle={isOpening(place)}
        {...shown}
      />
    ),
  });
}

const edit = action(
  "/posts/:id/edit/",
  { access: "members", input: post, form: editForm },
  {
    async done(sent) {
      if (sent.form.do !== "post") return insteadOfSaving(sent);
      sent.count("edit");
      const changed = await editPost(sent.work, sent.input.id, sent.form);
      await forgetDraft(sent.work, signedIn(sent.viewer), `post:${changed.id}`);
      return toPost(sent, changed);
    },
    again: (asked, form) => editView(asked, form),
  },
);

/** Preview, keep as a draft, discard: the other buttons of the form. */
async function insteadOfSaving(sent: Sent<OnPost, z.output<typeof editForm>>): Promise<View | Answer> {
  const { body, title, reason, version } = sent.form;
  const writer = signedIn(sent.viewer);
  const place = await findPostPlace(sent.db, sent.viewer, sent.input.id);
  must(canEdit(sent.viewer, { ...place, createdAt: sent.now }, sent.now));
  if (sent.form.do === "discard") {
    await forgetDraft(sent.work, writer, `post:${place.id}`);
    return toPost(sent, place);
  }
  await saveDraft(sent.work, writer, `post:${place.id}`, { body, title });
  const form = {
    values: { body, ...(title === undefined ? {} : { title }), reason: reason ?? "", version: String(version) },
    problems: new Map<string, string>(),
  };
  if (sent.form.do === "draft") return editView(sent, form, { saved: draftKeptLine(sent), hasDraft: true });
  const { html } = await writeBody(sent.db, sent.tools, place.topicId, body);
  return editView(sent, form, { preview: storedHtml(html), hasDraft: true });
}

const withdrawPage = page("/posts/:id/withdraw/", { access: "members", input: post }, async (asked) => {
  const place = await findPostPlace(asked.db, asked.viewer, asked.input.id);
  must(canWithdraw(asked.viewer, { ...place, createdAt: asked.now }));
  return view({ title: words.withdraw.title, current: "forums", main: <WithdrawPage place={place} /> });
});

const withdraw = action(
  "/posts/:id/withdraw/",
  { access: "members", input: post, form: withdrawForm },
  {
    done: async (sent) => toPost(sent, await withdrawPost(sent.work, sent.input.id, sent.form)),
  },
);

const reactTo = action(
  "/posts/:id/react/",
  { access: "members", input: post, form: z.strictObject({ kind: z.enum(reactionKinds) }), limit: "small" },
  { done: async (sent) => toPost(sent, await react(sent.work, sent.input.id, sent.form.kind)) },
);

const historyPage = page("/posts/:id/history/", { access: "members", input: post }, async (asked) => {
  const place = await findPostPlace(asked.db, asked.viewer, asked.input.id);
  if (!canReadHistory(asked.viewer, place) || place.state === "withdrawn") throw new NotFound();
  const revisions = await listRevisions(asked.db, place.id);
  const versions = await Promise.all(
    revisions.map(async (one) => ({
      ...one,
      html: one.source === null ? null : (await asked.tools.renderer.render(one.source, {})).html,
    })),
  );
  const own = isOwn(asked.viewer, place);
  if (!own) await auditAlone(asked.house, asked.viewer, { kind: "history-read", object: `post:${place.id}` });
  return view({
    title: words.history.title,
    current: "forums",
    main: (
      <HistoryPage postId={place.id} versions={versions} timeZone={asked.tools.settings().timeZone} mayErase={own} />
    ),
  });
});

const erase = action(
  "/posts/:id/history/",
  { access: "members", input: post, form: nothingForm },
  {
    async done(sent) {
      await eraseHistory(sent.work, sent.input.id);
      return redirect(`/posts/${sent.input.id}/history/`);
    },
  },
);

const hidePage = page("/posts/:id/hide/", { access: "volunteers", input: post }, (asked) => hideView(asked, emptyForm));

async function hideView(asked: Asked<OnPost>, form: FormState): Promise<View> {
  const place = await findPostPlace(asked.db, asked.viewer, asked.input.id);
  must(canHidePost(asked.viewer, place, place));
  return view({
    title: words.hide.title(place.position),
    current: "forums",
    main: <HidePage place={place} form={form} />,
  });
}

const hide = action(
  "/posts/:id/hide/",
  { access: "volunteers", input: post, form: reasonForm },
  {
    done: async (sent) => toPost(sent, await hidePost(sent.work, sent.input.id, sent.form.reason)),
    again: hideView,
  },
);

const restore = action(
  "/posts/:id/restore/",
  { access: "volunteers", input: post, form: nothingForm },
  {
    done: async (sent) => toPost(sent, await showPost(sent.work, sent.input.id)),
  },
);

/** After a change: to the post, where it stands. */
function toPost(sent: Sent<OnPost, unknown>, changed: ChangedPost): Answer {
  return redirect(postUrl(changed.address, changed, sent.tools.settings().postsPerPage));
}

export const postRoutes = [
  editPage,
  edit,
  withdrawPage,
  withdraw,
  reactTo,
  historyPage,
  erase,
  hidePage,
  hide,
  restore,
];
