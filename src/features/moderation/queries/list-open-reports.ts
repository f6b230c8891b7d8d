import { sql } from "kysely";
import { NotFound } from "#core/errors.ts";
import { type PageOf, pageOf } from "#core/paging.ts";
import type { Viewer } from "#core/viewer.ts";
import { moderatedPost, visibleTopic } from "#features/topics/index.ts";
import type { Db } from "#platform/database/database.ts";
import { canModerate } from "../policy.ts";
import { type ReportReason, reasonOf, type Severity, severityOf } from "../reasons.ts";

/** A post with everything that is reported about it and still open. Who reported it is nobody's business. */
export interface OpenCase {
  readonly postId: number;
  readonly topicId: number;
  readonly topicTitle: string;
  readonly state: string;
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

export interface OpenReport {
  readonly id: number;
  readonly postId: number;
  readonly reason: ReportReason;
  readonly noteSealed: Buffer | null;
  readonly createdAt: Date;
}

const perPage = 20;

/**
 * Posts with open reports: possible danger first, then whatever has waited longest.
 *
 * @param page from 1; a page past the end has no cases
 * @throws NotFound for everybody but moderators
 */
export async function listOpenReports(
  db: Db,
  viewer: Viewer,
  page = 1,
): Promise<{ readonly cases: readonly OpenCase[]; readonly paging: PageOf }> {
  if (!canModerate(viewer).allowed) throw new NotFound();
  const rows = await listCaseRows(db, viewer, page);
  const [first] = rows;
  const total = first ? first.total : page > 1 ? await countOpenCases(db, viewer) : 0;
  const reports = await listReportsOf(
    db,
    rows.map((row) => row.postId),
  );
  return {
    paging: pageOf(page, perPage, total),
    cases: rows.map(({ total: _total, ...row }) => {
      const own = reports.filter((report) => report.postId === row.postId);
      return { ...row, reports: own, severity: severityOf(own.map(({ reason }) => reason)) };
    }),
  };
}

/** How many posts wait for a decision. @throws NotFound for everybody but moderators */
export async function countOpenCases(db: Db, viewer: Viewer): Promise<number> {
  if (!canModerate(viewer).allowed) throw new NotFound();
  const found = await sql<{ cases: number }>`
    select count(distinct report.post_id)::integer as cases
      from report join post on post.id = report.post_id join topic on topic.id = post.topic_id
      join forum on forum.id = topic.forum_id
     where report.handled_at is null and ${visibleTopic(viewer)} and ${moderatedPost(viewer)}`.execute(db);
  return found.rows[0]?.cases ?? 0;
}

type CaseRow = Omit<OpenCase, "reports" | "severity"> & { readonly total: number };

async function listCaseRows(db: Db, viewer: Viewer, page: number): Promise<CaseRow[]> {
  const found = await sql<CaseRow>`
    with waiting as (
      select post_id, min(created_at) as first_at, max(id) as seen, bool_or(reason = 'danger') as danger
        from report where handled_at is null group by post_id)
    select post.id as "postId", topic.id as "topicId", topic.title as "topicTitle", post.state, post.body_html as html,
           member.id as "authorId", coalesce(post.guest_name, member.name) as author,
           waiting.first_at as "firstAt", waiting.seen, count(*) over ()::integer as total
      from waiting join post on post.id = waiting.post_id join topic on topic.id = post.topic_id
      join forum on forum.id = topic.forum_id
      left join member on member.id = post.author_id and member.left_at is null
     where ${visibleTopic(viewer)} and ${moderatedPost(viewer)}
     order by waiting.danger desc, waiting.first_at, post.id
     limit ${perPage} offset ${(page - 1) * perPage}`.execute(db);
  return found.rows;
}

async function listReportsOf(db: Db, postIds: readonly number[]): Promise<OpenReport[]> {
  if (postIds.length === 0) return [];
  const rows = await db
    .selectFrom("report")
    .select(["id", "post_id as postId", "reason", "note_sealed as noteSealed", "created_at as createdAt"])
    .where("handled_at", "is", null)
    .where(sql<boolean>`post_id = any(${[...postIds]}::bigint[])`)
    .orderBy("id")
    .limit(1_000)
    .execute();
  return rows.map((row) => ({ ...row, reason: reasonOf(row.reason) }));
}
