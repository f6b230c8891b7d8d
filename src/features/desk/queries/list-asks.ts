import { sql } from "kysely";
import { NotFound } from "#core/errors.ts";
import type { Viewer } from "#core/viewer.ts";
import { notApart, readablePost, visibleTopic } from "#features/topics/index.ts";
import type { Db } from "#platform/database/database.ts";

/** A question to this viewer in particular. */
export interface ListedAsk {
  readonly postId: number;
  readonly topicId: number;
  readonly topicTitle: string;
  /** Empty: somebody who has left. */
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly html: string;
}

const perPage = 20;

/** What somebody asked this viewer and they have not settled, oldest first. Nothing of whom they do not want to meet. */
export async function listAsks(
  db: Db,
  viewer: Viewer,
  page: number,
): Promise<{ readonly asks: readonly ListedAsk[]; readonly more: boolean }> {
  if (viewer.kind !== "member") throw new NotFound();
  const { rows } = await sql<ListedAsk>`
    select post.id as "postId", topic.id as "topicId", topic.title as "topicTitle", ask.asked_at as "askedAt", post.body_html as html,
           coalesce(post.guest_name, author.name, '') as "askedBy"
      ${openAsks(viewer)} order by ask.asked_at, ask.post_id limit ${perPage + 1} offset ${(page - 1) * perPage}`.execute(
    db,
  );
  return { asks: rows.slice(0, perPage), more: rows.length > perPage };
}

export async function countAsks(db: Db, viewer: Viewer): Promise<number> {
  if (viewer.kind !== "member") return 0;
  const { rows } = await sql<{ asks: number }>`select count(*)::int as asks ${openAsks(viewer)}`.execute(db);
  return rows[0]?.asks ?? 0;
}

function openAsks(viewer: Viewer & { readonly kind: "member" }) {
  return sql`
      from ask join member on member.id = ask.asked_id join post on post.id = ask.post_id
      join topic on topic.id = post.topic_id join forum on forum.id = topic.forum_id
      left join member author on author.id = post.author_id and author.left_at is null
     where ask.asked_id = ${viewer.id} and ask.state = 'open' and post.position is not null
       and ${visibleTopic(viewer)} and ${readablePost(viewer)} and ${notApart(sql`post.author_id`)}`;
}
