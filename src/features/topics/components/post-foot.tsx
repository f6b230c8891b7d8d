import { urls as accounts } from "#features/accounts/urls.ts";
import { TextLink } from "#ui/button/button.tsx";
import { Chip, ChipButton } from "#ui/chip/chip.tsx";
import { Form } from "#ui/form/index.ts";
import { Reactions } from "#ui/post/post.tsx";
import { type ReactionKind, reactionKinds } from "../facts.ts";
import type { PostView } from "../queries/list-posts.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";
import type { PostCardProps } from "./post-card-props.ts";

/** Reactions on one side, what can be done with the post on the other. */
export function PostFoot(props: PostCardProps) {
  return (
    <>
      {props.may.react ? <ReactionForm post={props.post} /> : <ReactionList post={props.post} />}
      <Actions {...props} />
    </>
  );
}

function ReactionList({ post }: { post: PostView }) {
  const items = givenKinds(post).map((kind) => (
    <Chip key={kind}>
      {words.reactions[kind]} <b>{post.reactions[kind]}</b>
    </Chip>
  ));
  return items.length > 0 ? <Reactions label={words.post.reactions} items={items} /> : null;
}

/** The ones already given can be joined with one press; the others wait behind "React". */
function ReactionForm({ post }: { post: PostView }) {
  const given = givenKinds(post);
  const rest = reactionKinds.filter((kind) => !given.includes(kind));
  return (
    <Form
      action={urls.react(post.id)}
      class="cluster"
      label={`${words.post.reactions}, ${words.post.of(post.position)}`}
    >
      {given.map((kind) => (
        <ReactionButton post={post} kind={kind} key={kind} />
      ))}
      {rest.length > 0 ? (
        <details class="react">
          <summary class="text-button">
            {words.post.react}
            <span class="visually-hidden"> {words.post.of(post.position)}</span>
          </summary>
          <div class="cluster">
            {rest.map((kind) => (
              <ReactionButton post={post} kind={kind} key={kind} />
            ))}
          </div>
        </details>
      ) : null}
    </Form>
  );
}

function ReactionButton({ post, kind }: { post: PostView; kind: ReactionKind }) {
  const count = post.reactions[kind] ?? 0;
  return (
    <ChipButton name="kind" value={kind} pressed={post.myReaction === kind}>
      {words.reactions[kind]} {count > 0 ? <b>{count}</b> : null}
    </ChipButton>
  );
}

function givenKinds(post: PostView): ReactionKind[] {
  return reactionKinds.filter((kind) => (post.reactions[kind] ?? 0) > 0);
}

function Actions({ post, may }: PostCardProps) {
  const more = words.post.of(post.position);
  return (
    <p class="cluster">
      {may.reply ? (
        <TextLink href={urls.answer(post.topicId, post.id)} more={more}>
          {words.post.answer}
        </TextLink>
      ) : null}
      {may.reply ? (
        <TextLink href={urls.quote(post.topicId, post.id)} more={more}>
          {words.post.quote}
        </TextLink>
      ) : null}
      {may.edit ? (
        <TextLink href={urls.edit(post.id)} more={more}>
          {words.post.edit}
        </TextLink>
      ) : null}
      {post.edited && may.readHistory ? (
        <TextLink href={urls.history(post.id)} more={more}>
          {words.post.history}
        </TextLink>
      ) : null}
      {may.withdraw ? (
        <TextLink href={urls.withdraw(post.id)} more={more}>
          {words.post.withdraw}
        </TextLink>
      ) : null}
      {may.moderate && post.state === "shown" ? (
        <TextLink href={urls.hide(post.id)} more={more}>
          {words.post.hide}
        </TextLink>
      ) : null}
      {may.moderate && post.state === "hidden" ? (
        <TextLink href={urls.hide(post.id)} more={more}>
          {words.post.restore}
        </TextLink>
      ) : null}
      {may.review ? (
        <TextLink href={urls.review(post.id)} more={more}>
          {words.post.review}
        </TextLink>
      ) : null}
      {may.block && post.author.profileSlug !== null ? (
        <TextLink href={accounts.block(post.author.profileSlug)} more={more}>
          {words.post.block}
        </TextLink>
      ) : null}
      <TextLink href={urls.report(post.id)} icon="flag" more={more}>
        {words.post.report}
      </TextLink>
    </p>
  );
}
