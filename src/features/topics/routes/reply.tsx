import { randomUUID } from "node:crypto";
import { z } from "zod";
import { must } from "#core/decision.ts";
import type { SafeHtml } from "#core/safe-html.ts";
import { type Member, oneTimeNameIn } from "#core/viewer.ts";
import { quoteMarkdown } from "#platform/text/markdown.ts";
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
import { findOwnDraft, forgetDraft, saveDraft } from "../commands/draft.ts";
import { replyToTopic } from "../commands/reply.ts";
import { writeBody } from "../commands/write-body.ts";
import { crumbsTo } from "../components/crumbs.ts";
import { mostBody, type ReplyForm, replyForm } from "../forms.ts";
import { ReplyPage } from "../pages/compose-pages.tsx";
import type { ReplyBox } from "../pages/reply-form.tsx";
import { canReply } from "../policy.ts";
import { findTopic, type TopicView } from "../queries/find-topic.ts";
import { findPostIn, listPosts, type PostView } from "../queries/list-posts.ts";
import { findSource } from "../queries/places.ts";
import { postUrl, topicUrl } from "../urls.ts";
import { words } from "../words.ts";
import { draftKeptLine } from "./drafts.ts";
import { signedIn } from "./signed-in.ts";

const place = z.object({ id, to: id.optional(), quote: id.optional() });

/** A reply on its own page, with the answered or quoted post before the box. */
const compose = page("/topics/:id/reply/", { access: "members", input: place }, async (asked) => {
  const topic = await findTopic(asked.db, asked.viewer, asked.input.id);
  must(canReply(asked.viewer, topic, asked.now));
  const targetId = asked.input.quote ?? asked.input.to;
  const target = targetId === undefined ? null : await findPostIn(asked.db, asked.viewer, topic.id, targetId);
  const draft = await findOwnDraft(asked.db, asked.tools, signedIn(asked.viewer), `topic:${topic.id}`);
  const quote = asked.input.quote === undefined ? "" : await quoteOf(asked, target);
  const body = [draft?.body ?? "", quote].filter((part) => part !== "").join("\n\n");
  const form: FormState = body === "" ? emptyForm : { values: { body }, problems: new Map() };
  return replyView(asked, topic, { form, target, hasDraft: draft !== null });
});

/** A post's words as a quote to answer below. */
async function quoteOf(asked: Asked<unknown>, quoted: PostView | null): Promise<string> {
  if (quoted === null || quoted.bodyHtml === null) return "";
  const post = await findSource(asked.db, asked.viewer, quoted.id);
  const source =
    post.format === "markdown" ? post.source : plainParagraphs(post.html, { quotes: "keep" }).slice(0, mostBody);
  return `${quoteMarkdown({ author: quoted.author.name, postId: quoted.id, source })}\n\n`;
}

interface Shown {
  readonly form: FormState;
  readonly target: PostView | null;
  readonly preview?: SafeHtml;
  readonly newPosts?: readonly PostView[];
  readonly saved?: string;
  readonly hasDraft?: boolean;
  readonly submissionId?: string;
}

function replyView(asked: Asked<unknown>, topic: TopicView, shown: Shown): View {
  const { target } = shown;
  const box: ReplyBox = {
    form: shown.form,
    submissionId: shown.submissionId ?? randomUUID(),
    hasDraft: shown.hasDraft === true,
    writingAs: oneTimeNameIn(asked.viewer, topic.id)?.name ?? null,
    answering: target
      ? { id: target.id, position: target.position, name: target.author.name || words.post.former }
      : undefined,
  };
  return view({
    title: words.composer.replyTo(topic.title),
    breadcrumbs: crumbsTo(...topic.forum.crumbs, topic.forum),
    current: "forums",
    scripts: ["topics"],
    styles: ["rooms"],
    main: (
      <ReplyPage
        topic={topic}
        box={box}
        target={target}
        preview={shown.preview ?? null}
        newPosts={shown.newPosts ?? []}
        viewer={asked.viewer}
        now={asked.now}
        timeZone={asked.tools.settings().timeZone}
        saved={shown.saved}
      />
    ),
  });
}

const reply = action(
  "/topics/:id/reply/",
  { access: "members", input: z.object({ id }), form: replyForm },
  {
    async done(sent) {
      if (sent.form.do !== "post") return insteadOfPosting(sent, signedIn(sent.viewer));
      sent.count("reply");
      const post = await replyToTopic(sent.work, sent.input.id, {
        body: sent.form.body,
        submissionId: sent.form.submission_id,
        replyToId: sent.form.reply_to,
      });
      await forgetDraft(sent.work, signedIn(sent.viewer), `topic:${sent.input.id}`);
      return redirect(postUrl(post.address, post, sent.tools.settings().postsPerPage));
    },
    async again(asked, form) {
      const topic = await findTopic(asked.db, asked.viewer, asked.input.id);
      const target = await answeredPost(asked, topic, form.values.reply_to);
      return replyView(asked, topic, { form: form, target, ...keptSubmission(form) });
    },
  },
);

/** Preview, keep as a draft, discard: the other buttons of the form. */
async function insteadOfPosting(sent: Sent<{ id: number }, ReplyForm>, writer: Member): Promise<View | Answer> {
  const topic = await findTopic(sent.db, sent.viewer, sent.input.id);
  must(canReply(sent.viewer, topic, sent.now));
  if (sent.form.do === "discard") {
    await forgetDraft(sent.work, writer, `topic:${topic.id}`);
    return redirect(topicUrl(topic.address));
  }
  const values = { body: sent.form.body };
  const shown: Shown = {
    form: { values, problems: new Map() },
    target: await answeredPost(sent, topic, String(sent.form.reply_to ?? "")),
    submissionId: sent.form.submission_id,
    hasDraft: true,
  };
  await saveDraft(sent.work, writer, `topic:${topic.id}`, values);
  if (sent.form.do === "draft") return replyView(sent, topic, { ...shown, saved: draftKeptLine(sent) });
  const { html } = await writeBody(sent.db, sent.tools, topic.id, sent.form.body);
  return replyView(sent, topic, { ...shown, preview: storedHtml(html), newPosts: await unseenPosts(sent, topic) });
}

/** What others wrote since this form was opened, at most one page of it. */
async function unseenPosts(sent: Sent<unknown, ReplyForm>, topic: TopicView): Promise<readonly PostView[]> {
  const { seen } = sent.form;
  if (seen === undefined || seen >= topic.postCount) return [];
  return listPosts(sent.db, sent.viewer, topic.id, { from: seen + 1, through: Math.min(topic.postCount, seen + 20) });
}

async function answeredPost(
  asked: Asked<unknown>,
  topic: TopicView,
  typed: string | undefined,
): Promise<PostView | null> {
  const parsed = id.safeParse(typed);
  return parsed.success ? findPostIn(asked.db, asked.viewer, topic.id, parsed.data) : null;
}

/** The same form again keeps its id, so that pressing once more still adds one post. After other words it gets a new one. */
function keptSubmission(form: FormState): { submissionId?: string } {
  const kept = form.values.submission_id;
  const changed = form.problems.get("") === words.forms.otherWords;
  return kept === undefined || changed ? {} : { submissionId: kept };
}

export const replyRoutes = [compose, reply];
