import { sql } from "kysely";
import { NotFound } from "#core/errors.ts";
import { type PageOf, pageOf } from "#core/paging.ts";
import type { Viewer } from "#core/viewer.ts";
import { decidablePost, moderatedPost, type PostState, visibleTopic } from "#features/topics/index.ts";
import type { Db } from "#platform/database/database.ts";
import { canModerate } from "../policy.ts";
import { type Severity, severityOf } from "../reasons.ts";
import { listReportsOf, type OpenReport } from "./list-reports.ts";
import type { UnseenPost } from "./unseen-post.ts";

/** A post with everything that is reported about it and still open. Who reported it is nobody's business. */
export interface ReportedCase {
  readonly kind: "reported";
  readonly postId: number;
  readonly topicTitle: string;
  readonly state: PostState;
  readonly html: string;
  /** Null: somebody who has left, or never had an account. */
  readonly authorId: number | null;
  readonly author: string | null;
  readonly firstAt: Date;
  readonly severity: Severity;
  /** The newest report among these. */
  readonly seen: number;
  /** Oldest first. */
  readonly reports: readonly OpenReport[];
}

/** A post that waited for approval where it came from. */
export interface WaitingCase extends UnseenPost {
  readonly kind: "waiting";
  readonly state: "pending";
}

const perPage = 20;

/**
 * Posts with open reports, possible danger first, then what waits since before a move: of each the oldest first.
 *
 * @param page from 1; a page past the end has no cases
 * @throws NotFound for everybody but moderators
 */
export async function listQueue(
  db: Db,
  viewer: Viewer,
  page = 1,
): Promise<{ readonly cases: readonly (ReportedCase | WaitingCase)[]; readonly paging: PageOf }> {
  if (!canModerate(viewer).allowed) throw new NotFound();
  const rows = await listRows(db, viewer, page);
  const [first] = rows;
  const total = first ? first.total : page > 1 ? await countOpenCases(db, viewer) : 0;
  const reported = rows.filter(({ seen }) => seen !== null).map(({ postId }) => postId);
  const reports = await listReportsOf(db, reported);
  return { paging: pageOf(page, perPage, total), cases: rows.map((row) => toCase(row, reports)) };
}

/** How many things wait for a decision. @throws NotFound for everybody but moderators */
export async function countOpenCases(db: Db, viewer: Viewer): Promise<number> {
  if (!canModerate(viewer).allowed) throw new NotFound();
  const found = await sql<{ cases: number }>`
    with ${queue(viewer)} select count(*)::integer as cases from queue`.execute(db);
  return found.rows[0]?.cases ?? 0;
}

/** Everything that this viewer is to decide about: `turn` says what comes first, `since` how long it has waited. */
function queue(viewer: Viewer) {
  return sql`
    reported as (
      select post_id, min(created_at) as first_at, max(id) as seen, bool_or(reason = 'danger') as danger
        from report where handled_at is null group by post_id),
    queue as (
      select post.id, case when reported.danger then 0 else 1 end as turn, reported.first_at as since, reported.seen
        from reported join post on post.id = reported.post_id join topic on topic.id = post.topic_id
        join forum on forum.id = topic.forum_id
       where ${visibleTopic(viewer)} and ${moderatedPost(viewer)}
      union all
      select post.id, 2, post.created_at, null
        from post join topic on topic.id = post.topic_id join forum on forum.id = topic.forum_id
       where post.state = 'pending' and ${decidablePost(viewer)})`;
}

interface Row extends Omit<UnseenPost, "state" | "writtenAt"> {
  readonly state: PostState;
  readonly since: Date;
  /** Null: it waits, and nobody has reported it. */
  readonly seen: number | null;
  readonly total: number;
}

async function listRows(db: Db, viewer: Viewer, page: number): Promise<Row[]> {
  const found = await sql<Row>`
    with ${queue(viewer)},
    turns as (
      select *, count(*) over ()::integer as total from queue
       order by turn, since, id limit ${perPage} offset ${(page - 1) * perPage})
    select post.id as "postId", topic.id as "topicId", topic.title as "topicTitle", post.state, post.body_html as html,
           member.id as "authorId", coalesce(post.guest_name, member.name) as author, turns.since, turns.seen, turns.total,
           post.id = topic.id as "opensTopic",
           jsonb_build_object('id', forum.id, 'title', forum.title, 'path', forum.path) as forum
      from turns join post on post.id = turns.id join topic on topic.id = post.topic_id
      join forum on forum.id = topic.forum_id
      left join member on member.id = post.author_id and member.left_at is null
     order by turns.turn, turns.since, turns.id`.execute(db);
  return found.rows;
}

function toCase(row: Row, reports: readonly OpenReport[]): ReportedCase | WaitingCase {
  const { since, seen, total: _total, ...post } = row;
  if (seen === null) return { ...post, kind: "waiting", state: "pending", writtenAt: since };
  const { postId, topicTitle, state, html, authorId, author } = post;
  const own = reports.filter((report) => report.postId === postId);
  const severity = severityOf(own.map(({ reason }) => reason));
  const queued = { postId, topicTitle, state, html, authorId, author };
  return { ...queued, kind: "reported", firstAt: since, seen, severity, reports: own };
}
