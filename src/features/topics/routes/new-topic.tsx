import { randomUUID } from "node:crypto";
import { z } from "zod";
import { startingAudience } from "#core/audience.ts";
import { must } from "#core/decision.ts";
import type { SafeHtml } from "#core/safe-html.ts";
import { listFreeNames } from "#features/accounts/index.ts";
import { canStartTopicIn, type ForumFacts, findForum } from "#features/forums/index.ts";
import { storedHtml } from "#platform/text/stored.ts";
import { type Asked, emptyForm, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { action, id, page } from "#platform/web/routes.ts";
import { findOwnDraft, forgetDraft, saveDraft } from "../commands/draft.ts";
import { startTopic } from "../commands/start-topic.ts";
import { writeBody } from "../commands/write-body.ts";
import { crumbsTo } from "../components/crumbs.ts";
import { topicForm } from "../forms.ts";
import { NewTopicPage } from "../pages/compose-pages.tsx";
import { canUseOneTimeName } from "../policy.ts";
import { forumUrl, topicUrl } from "../urls.ts";
import { words } from "../words.ts";
import { draftKeptLine } from "./drafts.ts";
import { signedIn } from "./signed-in.ts";

interface Shown {
  readonly form: FormState;
  readonly submissionId?: string;
  readonly preview?: SafeHtml;
  readonly saved?: string;
  readonly hasDraft?: boolean;
}

const composeTopic = page("/forums/new-topic/:id/", { access: "members", input: z.object({ id }) }, async (asked) => {
  const forum = await findForum(asked.db, asked.viewer, asked.input.id);
  must(canStartTopicIn(asked.viewer, forum, asked.now));
  const draft = await findOwnDraft(asked.db, asked.tools, signedIn(asked.viewer), `forum:${forum.id}`);
  if (!draft) return composeView(asked, forum, { form: emptyForm });
  const { body, title = "", tags = "", audience = "", as = "own", name = "" } = draft;
  const values = { body, title, tags, audience, as, name };
  return composeView(asked, forum, { form: { values, problems: new Map() }, hasDraft: true });
});

async function composeView(asked: Asked<unknown>, forum: ForumFacts, shown: Shown): Promise<View> {
  const own = signedIn(asked.viewer);
  const naming = canUseOneTimeName(own).allowed ? { own: own.name, idea: await ideaFor(asked, shown.form) } : null;
  const { newAudience, searchEngines } = asked.tools.settings();
  const audience = forum.effectiveAudience;
  const starts = startingAudience(audience, newAudience);
  return view({
    title: words.composer.startTitle,
    breadcrumbs: crumbsTo(...forum.crumbs, forum),
    current: "forums",
    scripts: ["topics"],
    styles: ["rooms"],
    main: (
      <NewTopicPage
        forum={{ id: forum.id, title: forum.title, audience, starts, searchEngines }}
        form={shown.form}
        submissionId={shown.submissionId ?? randomUUID()}
        hasDraft={shown.hasDraft === true || shown.saved !== undefined}
        preview={shown.preview ?? null}
        naming={naming}
        saved={shown.saved}
      />
    ),
  });
}

/** A made-up name in the box, until somebody has typed another. */
async function ideaFor({ db }: Asked<unknown>, { values }: FormState): Promise<string> {
  const typed = values.name ?? "";
  if (typed !== "") return typed;
  const [idea = ""] = await listFreeNames(db, 1);
  return idea;
}

const start = action(
  "/forums/new-topic/:id/",
  { access: "members", input: z.object({ id }), form: topicForm },
  {
    async done(sent) {
      const writer = signedIn(sent.viewer);
      const place = `forum:${sent.input.id}` as const;
      if (sent.form.do === "post") {
        sent.count("topic");
        const topic = await startTopic(sent.work, sent.input.id, {
          ...sent.form,
          submissionId: sent.form.submission_id,
          oneTimeName: sent.form.as === "one-time" ? sent.form.name : undefined,
        });
        await forgetDraft(sent.work, writer, place);
        return redirect(topicUrl(topic.address));
      }
      const forum = await findForum(sent.db, sent.viewer, sent.input.id);
      must(canStartTopicIn(sent.viewer, forum, sent.now));
      if (sent.form.do === "discard") {
        await forgetDraft(sent.work, writer, place);
        return redirect(forumUrl(forum.path));
      }
      const { title, body, tags, audience = "", as, name } = sent.form;
      const values = { title, body, audience, tags: tags.join(", "), as, name };
      const shown: Shown = { form: { values, problems: new Map() }, submissionId: sent.form.submission_id };
      await saveDraft(sent.work, writer, place, values);
      if (sent.form.do === "draft") return composeView(sent, forum, { ...shown, saved: draftKeptLine(sent) });
      const { html } = await writeBody(sent.db, sent.tools, null, sent.form.body);
      return composeView(sent, forum, { ...shown, preview: storedHtml(html), hasDraft: true });
    },
    async again(asked: Asked<{ id: number }>, form) {
      const forum = await findForum(asked.db, asked.viewer, asked.input.id);
      const kept = form.problems.get("") === words.forms.otherWords ? undefined : form.values.submission_id;
      return composeView(asked, forum, { form, ...(kept === undefined ? {} : { submissionId: kept }) });
    },
  },
);

export const newTopicRoutes = [composeTopic, start];
