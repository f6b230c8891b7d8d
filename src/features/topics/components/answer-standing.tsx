import { absoluteDay, monthAndYear } from "#core/dates.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { Reviewed } from "#ui/post/post.tsx";
import type { PostView } from "../queries/list-posts.ts";
import { permalink } from "../urls.ts";
import { words } from "../words.ts";

const say = words.standing;

/** Above the words: what must be known before they are read. */
export function StandingNotice({ post: { standing, outdated } }: { readonly post: PostView }) {
  const own = standing === null || standing.state === "current" ? null : standing;
  if (own === null && outdated.length === 0) return null;
  return (
    <>
      {own === null ? null : (
        <Notice kind="lamp">
          <p>
            {own.state === "replaced" ? say.replaced : say.rechecking} {own.why ? `${own.why} ` : null}
            <Newer postId={own.replacedBy} />
          </p>
        </Notice>
      )}
      {outdated.map(({ postId, state, replacedBy }) => (
        <Notice kind="lamp" key={postId}>
          <p>
            {state === "replaced" ? say.quotesReplaced : say.quotesRechecking} <Newer postId={replacedBy} />
          </p>
        </Notice>
      ))}
    </>
  );
}

function Newer({ postId }: { readonly postId: number | null }) {
  return postId === null ? null : <a href={permalink(postId)}>{say.newer}</a>;
}

/** Below the words of the practice: who has looked at them besides their author, and until when that holds. */
export function StandingLine({ post, timeZone }: { readonly post: PostView; readonly timeZone: string }) {
  if (post.author.staff === null) return null;
  return (
    <Reviewed>
      {reviewLine(post, timeZone)} {say.general}
    </Reviewed>
  );
}

function reviewLine({ standing }: PostView, timeZone: string): string {
  if (standing === null || standing.reviewedAt === null || standing.reviewBy === null) return say.unreviewed;
  const on = absoluteDay(new Date(standing.reviewedAt), timeZone).text;
  const due = monthAndYear(new Date(`${standing.reviewBy}T00:00:00Z`));
  const line = say.reviewed(standing.reviewer ?? say.formerColleague, on);
  if (standing.changedSince) return `${line} ${say.changedSince}`;
  return `${line} ${standing.overdue ? say.overdue : say.lookAgain(due)}`;
}
