import type { SafeHtml } from "#core/safe-html.ts";
import { urls as accounts } from "#features/accounts/urls.ts";
import { forumUrl, permalink } from "#features/topics/urls.ts";
import { Badge } from "#ui/badge/badge.tsx";
import { Button } from "#ui/button/button.tsx";
import { Case } from "#ui/case/case.tsx";
import { Form, Hidden } from "#ui/form/index.ts";
import { Cluster, Stack } from "#ui/layout/layout.tsx";
import { Prose } from "#ui/prose/prose.tsx";
import { Facts } from "#ui/table/table.tsx";
import type { UnseenPost } from "../../queries/unseen-post.ts";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";

const say = words.unseen;

/** A post that is out of sight, ready to be shown to a moderator. */
export interface UnseenView extends Omit<UnseenPost, "html" | "writtenAt"> {
  readonly written: string;
  /** As it would be shown, or the beginning of it as plain text. */
  readonly body: { readonly html: SafeHtml } | { readonly excerpt: string };
  /** Why it cannot be shown; null where it can. */
  readonly staysBecause: string | null;
}

/** What waits, is spam or in the bin, and what can be done with it. */
export function UnseenCase({ post }: { readonly post: UnseenView }) {
  return (
    <Case
      id={`case-${post.postId}`}
      title={say.states[post.state]}
      marks={<Marks post={post} />}
      text={<Words post={post} />}
      facts={<CaseFacts post={post} />}
    >
      <Acts post={post} />
    </Case>
  );
}

interface Part {
  readonly post: UnseenView;
}

function Marks({ post }: Part) {
  return (
    <>
      <Badge kind="lamp" icon={post.state === "pending" ? "clock" : "trash"}>
        {post.opensTopic ? say.topic : say.reply}
      </Badge>
      <span class="meta">{say.written(post.written)}</span>
      {post.opensTopic ? null : (
        <a class="small" href={permalink(post.topicId)}>
          <bdi>{post.topicTitle}</bdi> <span class="visually-hidden">{say.inTopic}</span>
        </a>
      )}
    </>
  );
}

function Words({ post: { opensTopic, topicTitle, body } }: Part) {
  return (
    <Stack gap="tight">
      {opensTopic ? (
        <p dir="auto">
          <strong>{topicTitle}</strong>
        </p>
      ) : null}
      {"html" in body ? <Prose html={body.html} /> : <p dir="auto">{body.excerpt}</p>}
    </Stack>
  );
}

function CaseFacts({ post: { authorId, author, forum } }: Part) {
  const name = <bdi>{author ?? words.open.former}</bdi>;
  return (
    <Facts
      items={[
        { name: words.open.author, value: authorId === null ? name : <a href={accounts.person(authorId)}>{name}</a> },
        { name: say.forum, value: <a href={forumUrl(forum.path)}>{forum.title}</a> },
      ]}
    />
  );
}

function Acts({ post: { postId, state, staysBecause } }: Part) {
  const which = <span class="visually-hidden"> ({words.open.which(postId)})</span>;
  const waits = state === "pending";
  return (
    <Stack gap="tight">
      {staysBecause === null ? null : <p>{staysBecause}</p>}
      <Cluster>
        {staysBecause === null ? (
          <Form action={urls.show(postId)}>
            <Hidden name="was" value={state} />
            <Button kind="quiet">
              {waits ? say.show : say.bringBack}
              {which}
            </Button>
          </Form>
        ) : null}
        {waits ? (
          <Form action={urls.putInBin(postId)}>
            <Button kind="danger">
              {say.bin}
              {which}
            </Button>
          </Form>
        ) : null}
      </Cluster>
    </Stack>
  );
}
