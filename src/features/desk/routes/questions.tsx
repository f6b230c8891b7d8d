import { randomUUID } from "node:crypto";
import { z } from "zod";
import { must } from "#core/decision.ts";
import type { SafeHtml } from "#core/safe-html.ts";
import { listColleagues } from "#features/accounts/index.ts";
import {
  canReply,
  findOwnDraft,
  findTopic,
  forgetDraft,
  listPosts,
  type PostView,
  postUrl,
  saveDraft,
  type TopicView,
  writeBody,
} from "#features/topics/index.ts";
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
import { answerQuestion } from "../commands/answer.ts";
import { decide } from "../commands/decide.ts";
import { type AnswerForm, answerForm, decideForm } from "../forms.ts";
import { QuestionPage } from "../pages/question-page.tsx";
import { canAnswer } from "../policy.ts";
import { findQuestion } from "../queries/find-question.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";
import { dueLine, signedIn } from "./desk.tsx";

const access = "staff";
const onQuestion = z.object({ topicId: id });
type OnQuestion = z.output<typeof onQuestion>;

/** So many of the newest posts stand below the question. */
const latest = 5;

const show = page("/desk/:topicId/", { access, input: onQuestion }, (asked) => questionView(asked, {}));

const decideIt = action(
  "/desk/:topicId/decide",
  { access, input: onQuestion, form: decideForm },
  {
    async done({ work, input, form }) {
      await decide(work, input.topicId, form);
      return redirect(form.do === "close" || form.do === "give" ? urls.desk : urls.question(input.topicId));
    },
    again: (asked, form) => questionView(asked, { decide: form }),
  },
);

const answerIt = action(
  "/desk/:topicId/answer",
  { access, input: onQuestion, form: answerForm },
  {
    async done(sent) {
      const { work, input, form } = sent;
      if (form.do === "preview" || form.do === "draft") return keepWords(sent);
      sent.count("reply");
      const post = await answerQuestion(work, input.topicId, form);
      await forgetDraft(work, signedIn(sent.viewer), `topic:${input.topicId}`);
      return redirect(postUrl(post.address, post, sent.tools.settings().postsPerPage));
    },
    again: (asked, form) => questionView(asked, { answer: form }),
  },
);

export const questionRoutes = [show, decideIt, answerIt];

/** Preview and draft: the words are kept in both cases. */
async function keepWords(sent: Sent<OnQuestion, AnswerForm>): Promise<View | Answer> {
  const { form, input } = sent;
  const topic = await findTopic(sent.db, sent.viewer, input.topicId);
  must(canReply(sent.viewer, topic, sent.now));
  const values = { body: form.body };
  await saveDraft(sent.work, signedIn(sent.viewer), `topic:${topic.id}`, values);
  const kept: Shown = {
    answer: { values: { ...values, reason: form.reason, submission_id: form.submission_id }, problems: new Map() },
  };
  if (form.do === "draft") return questionView(sent, { ...kept, kept: true });
  const { html } = await writeBody(sent.db, sent.tools, topic.id, form.body);
  return questionView(sent, { ...kept, preview: storedHtml(html) });
}

interface Shown {
  readonly answer?: FormState;
  readonly decide?: FormState;
  readonly preview?: SafeHtml;
  readonly kept?: boolean;
}

async function questionView(asked: Asked<OnQuestion>, shown: Shown): Promise<View> {
  const { db, viewer, now, tools, input } = asked;
  const question = await findQuestion(db, viewer, input.topicId);
  const topic = await findTopic(db, viewer, input.topicId);
  const member = signedIn(viewer);
  const form = shown.answer ?? (await draftForm(asked, topic));
  const wrong = (shown.answer?.problems.size ?? 0) + (shown.decide?.problems.size ?? 0) > 0;
  const title = words.question.documentTitle(topic.title);
  const main = (
    <QuestionPage
      topic={topic}
      question={question}
      posts={await postsOf(asked, topic)}
      colleagues={await listColleagues(db, viewer, now)}
      viewer={member}
      now={now}
      timeZone={tools.settings().timeZone}
      due={dueLine(asked, question.dueAt)}
      answer={{
        form,
        submissionId: form.values.submission_id ?? randomUUID(),
        preview: shown.preview ?? null,
        kept: shown.kept === true,
        refused: refusalOf(asked, topic),
      }}
      decide={shown.decide ?? null}
    />
  );
  return view({ title: wrong ? words.problems.errorTitle(title) : title, main, current: "desk", styles: ["rooms"] });
}

async function postsOf({ db, viewer }: Asked<unknown>, topic: TopicView): Promise<PostView[]> {
  const from = Math.max(2, topic.postCount - latest + 1);
  const opening = await listPosts(db, viewer, topic.id, { from: 1, through: 1 });
  return [...opening, ...(await listPosts(db, viewer, topic.id, { from, through: topic.postCount }))];
}

async function draftForm(asked: Asked<unknown>, topic: TopicView): Promise<FormState> {
  const draft = await findOwnDraft(asked.db, asked.tools, signedIn(asked.viewer), `topic:${topic.id}`);
  return draft === null ? emptyForm : { values: { body: draft.body }, problems: new Map() };
}

function refusalOf({ viewer, now }: Asked<unknown>, topic: TopicView): string | null {
  const signed = canAnswer(viewer);
  if (!signed.allowed) return signed.reason;
  const writing = canReply(viewer, topic, now);
  return writing.allowed ? null : writing.reason;
}
