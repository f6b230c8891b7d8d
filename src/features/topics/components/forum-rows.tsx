import { absoluteDate } from "#core/dates.ts";
import type { Viewer } from "#core/viewer.ts";
import type { ForumNode } from "#features/forums/index.ts";
import { Row, RowIcon, Rows } from "#ui/rows/rows.tsx";
import type { LastPost } from "../queries/last-posts.ts";
import { forumUrl, permalink } from "../urls.ts";
import { words } from "../words.ts";

/** Who looks, and in which zone their dates are. */
export interface Looking {
  readonly viewer: Viewer;
  readonly timeZone: string;
}

interface ForumRowsProps extends Looking {
  readonly forums: readonly ForumNode[];
  readonly lastPosts: ReadonlyMap<number, LastPost>;
  readonly level: 2 | 3;
}

/** Forums as lines: what they are about, how much is in them, the latest post. */
export function ForumRows({ forums, lastPosts, level, viewer, timeZone }: ForumRowsProps) {
  return (
    <Rows>
      {forums.map((forum) => (
        <Row
          mark={
            <RowIcon
              name={
                forum.effectiveAudience === "public"
                  ? "forums"
                  : forum.effectiveAudience === "members"
                    ? "people"
                    : "lock"
              }
            />
          }
          title={forum.title}
          href={forumUrl(forum.path)}
          level={level}
          text={forum.description || undefined}
          meta={lastPostLine(lastPosts.get(forum.id), { viewer, timeZone })}
          last={[words.lists.topics(forum.total.topics), words.lists.posts(forum.total.posts)]}
          key={forum.id}
        />
      ))}
    </Rows>
  );
}

function lastPostLine(last: LastPost | undefined, { viewer, timeZone }: Looking) {
  if (!last) return null;
  const date = absoluteDate(last.at, timeZone, (viewer.kind !== "member" || last.underOneTimeName) && !last.byStaff);
  return (
    <>
      {last.postId === null ? (
        <bdi>{last.title}</bdi>
      ) : (
        <a href={permalink(last.postId)} dir="auto">
          {last.title}
        </a>
      )}
      {" · "}
      <time datetime={date.machine}>{date.text}</time>
    </>
  );
}
