import { emptyForm, type FormState } from "#platform/web/asked.ts";
import { TextButton } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Form, Hidden } from "#ui/form/index.ts";
import { Composer } from "../components/composer.tsx";
import type { TopicView } from "../queries/find-topic.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

/** What the reply form starts with. */
export interface ReplyBox {
  readonly form: FormState;
  readonly submissionId: string;
  readonly hasDraft: boolean;
  /** The one-time name that they have in this topic; null: they write as themselves. */
  readonly writingAs: string | null;
  readonly answering?: { readonly id: number; readonly position: number; readonly name: string } | undefined;
}

export function newReplyBox(submissionId: string, draft: string | null, writingAs: string | null): ReplyBox {
  return {
    form: draft === null ? emptyForm : { values: { body: draft }, problems: new Map() },
    submissionId,
    hasDraft: draft !== null,
    writingAs,
  };
}

export function ReplyForm({
  topic,
  form,
  submissionId,
  hasDraft,
  writingAs,
  answering,
}: ReplyBox & { readonly topic: TopicView }) {
  return (
    <Card title={words.composer.replyTitle} id="reply" class="no-print">
      {writingAs === null ? null : (
        <p class="meta">
          <bdi>{words.composer.writingAs(writingAs)}</bdi>
        </p>
      )}
      {answering ? <p class="meta">{words.composer.answering(answering.position, answering.name)}</p> : null}
      <Composer
        action={urls.reply(topic.id)}
        form={form}
        audience={topic.audience}
        draftPlace={`topic:${topic.id}`}
        submit={{ label: words.composer.post[topic.audience], busy: words.composer.posting }}
        body={{ label: words.composer.body, hint: words.composer.bodyHint }}
        hidden={{ submission_id: submissionId, seen: topic.postCount, reply_to: answering?.id ?? "" }}
        hasDraft={hasDraft}
      />
      {/* Last, so that nothing moves under the hands of somebody who writes. */}
      <new-posts data-count-url={`${urls.newPosts(topic.id)}?after=${topic.postCount}`}>
        <p role="status" />
      </new-posts>
    </Card>
  );
}

/** One press closes or opens the topic: for the person who started it. */
export function QuickClose({ topic }: { readonly topic: TopicView }) {
  return (
    <Form action={urls.close(topic.id)}>
      <Hidden name="closed" value={topic.closed ? "no" : "yes"} />
      <TextButton icon="lock">{topic.closed ? words.topic.reopen : words.topic.closeIt}</TextButton>
    </Form>
  );
}
