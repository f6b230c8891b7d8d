import { absoluteDate } from "#core/dates.ts";
import { helpingWords } from "#features/accounts/index.ts";
import { Badge } from "#ui/badge/badge.tsx";
import { Post, PostGone } from "#ui/post/post.tsx";
import { remembered } from "#ui/remembered.tsx";
import type { AuthorView } from "../facts.ts";
import type { PostView } from "../queries/list-posts.ts";
import { permalink } from "../urls.ts";
import { words } from "../words.ts";
import { StandingLine, StandingNotice } from "./answer-standing.tsx";
import type { PostCardProps } from "./post-card-props.ts";
import { PostFoot } from "./post-foot.tsx";

/** Enough for what a community reads in an hour, authors seeing their own posts differently. About six kilobytes each. */
const mostCards = 4_000;

const KnownPostCard = remembered(DrawnPostCard, ({ post, may }) => `${post.id} ${may.edit}`, mostCards);

/** One post, or the place where it was. Guests' pages are kept whole, so a card of theirs is drawn once anyway. */
export function PostCard(props: PostCardProps) {
  return props.coarse ? <DrawnPostCard {...props} /> : <KnownPostCard {...props} />;
}

function DrawnPostCard(props: PostCardProps) {
  const { post } = props;
  const number = { label: `#${post.position}`, spoken: words.post.spoken };
  if (post.bodyHtml === null) {
    const withdrawn = post.state === "withdrawn";
    return (
      <PostGone id={post.id} icon={withdrawn ? "trash" : "shield"} number={number}>
        {withdrawn ? words.post.withdrawn : goneLine(post)}
      </PostGone>
    );
  }
  const name = post.author.name === "" ? words.post.former : post.author.name;
  return (
    <Post
      id={post.id}
      author={{ name, href: profileHref(post), badges: <Badges post={post} /> }}
      byline={<Byline {...props} />}
      number={number}
      staff={post.author.staff !== null}
      held={post.state === "hidden"}
      body={post.bodyHtml}
      before={<Before post={post} />}
      after={<After {...props} />}
      foot={props.bare ? null : <PostFoot {...props} />}
    />
  );
}

function goneLine(post: PostView): string {
  return post.stateWhy === null ? words.post.hidden : words.post.hiddenBecause(post.stateWhy);
}

function profileHref(post: PostView): string | undefined {
  return post.author.profileSlug === null ? undefined : `/forums/users/${encodeURIComponent(post.author.profileSlug)}/`;
}

function Badges({ post }: { post: PostView }) {
  return (
    <>
      {post.author.staff ? (
        <Badge kind="staff" icon="check">
          {post.author.staff.until === null ? words.post.staff : words.post.wasStaff(post.author.staff.until)}
        </Badge>
      ) : null}
      {post.author.helps ? <Badge>{helpingWords.badge}</Badge> : null}
      {post.byAsker && !post.author.staff ? <Badge>{words.post.asker}</Badge> : null}
    </>
  );
}

/** Under a one-time name nobody reads when exactly: at that minute its owner may have written elsewhere (T-04). */
function isCoarse({ author }: PostView, coarse: boolean): boolean {
  return coarse || author.kind === "one-time";
}

const linesOf: Readonly<Partial<Record<AuthorView["kind"], string>>> = {
  guest: words.post.guestOfImport,
  "one-time": words.post.oneTimeName,
};

/** What they are here, and when they wrote. Times of participants are coarse for guests (README 14). */
function Byline({ post, coarse, timeZone }: PostCardProps) {
  const date = absoluteDate(post.createdAt, timeZone, isCoarse(post, coarse) && post.author.staff === null);
  const line = post.author.staff?.title ?? linesOf[post.author.kind] ?? post.author.line;
  return (
    <>
      {line ? <bdi>{line}</bdi> : null}
      {line ? " · " : null}
      <time datetime={date.machine}>{date.text}</time>
    </>
  );
}

function Before({ post }: { post: PostView }) {
  const { replyTo } = post;
  if (post.state !== "hidden" && replyTo === null) return <StandingNotice post={post} />;
  return (
    <>
      <div class="post__before meta">
        {post.state === "hidden" ? <p>{words.post.hiddenForYou(post.stateWhy ?? "")}</p> : null}
        {replyTo ? (
          <p>
            <a href={permalink(replyTo.id)}>
              {replyTo.name === null
                ? words.post.inReplyToPlace(replyTo.position)
                : words.post.inReplyTo(replyTo.position, replyTo.name)}
            </a>
          </p>
        ) : null}
      </div>
      <StandingNotice post={post} />
    </>
  );
}

function After(props: PostCardProps) {
  return (
    <>
      {props.post.author.helps ? <p class="meta">{helpingWords.oneCourse}</p> : null}
      <EditNote {...props} />
      <StandingLine {...props} />
    </>
  );
}

function EditNote({ post, coarse, timeZone }: PostCardProps) {
  if (!post.edited) return null;
  const { text } = absoluteDate(post.edited.at, timeZone, isCoarse(post, coarse));
  const { reason } = post.edited;
  return <p class="meta">{reason === null ? words.post.edited(text) : words.post.editedBecause(text, reason)}</p>;
}
