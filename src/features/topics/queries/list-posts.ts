import { sql } from "kysely";
import { monthAndYear } from "#core/dates.ts";
import type { SafeHtml } from "#core/safe-html.ts";
import type { Role, Viewer } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import { storedHtml } from "#platform/text/stored.ts";
import type { AuthorView, PostFacts, PostState, ReactionKind } from "../facts.ts";
import { readablePost } from "../visibility.ts";
import { type AnswerStanding, type OutdatedQuote, outdatedInPost, standingOfPost } from "./answer-standing.ts";

/** One post as this viewer may see it. */
export interface PostView extends PostFacts {
  readonly topicId: number;
  readonly position: number;
  readonly author: AuthorView;
  /** Null: only the place is left of it (withdrawn or hidden). */
  readonly bodyHtml: SafeHtml | null;
  readonly byAsker: boolean;
  readonly replyTo: { readonly id: number; readonly position: number; readonly name: string | null } | null;
  readonly reactions: Readonly<Partial<Record<ReactionKind, number>>>;
  readonly myReaction: ReactionKind | null;
  readonly edited: { readonly at: Date; readonly byAuthor: boolean; readonly reason: string | null } | null;
  readonly stateWhy: string | null;
  /** Of an answer by the practice; null: nobody has said anything about it. */
  readonly standing: AnswerStanding | null;
  /** Answers that it quotes and that stand no longer as they did. */
  readonly outdated: readonly OutdatedQuote[];
}

interface Row {
  readonly id: number;
  readonly topic_id: number;
  readonly position: number;
  readonly state: PostState;
  readonly author_id: number | null;
  readonly alias_id: string | null;
  readonly guest_name: string | null;
  readonly name: string | null;
  readonly slug: string | null;
  readonly role: Role | null;
  readonly role_line: string | null;
  readonly helping: string | null;
  readonly left: boolean | null;
  /** They took their consent back, and their profile is closed meanwhile. */
  readonly resting: boolean | null;
  readonly staff_voice: boolean;
  readonly staff_title: string | null;
  readonly staff_until: Date | null;
  readonly body_html: string | null;
  readonly by_asker: boolean;
  readonly reply_to_id: number | null;
  readonly reply_to_position: number | null;
  readonly reply_to_name: string | null;
  readonly reactions: Partial<Record<ReactionKind, number>>;
  readonly my_reaction: ReactionKind | null;
  readonly edited_at: Date | null;
  readonly edited_by_author: boolean | null;
  readonly edit_reason: string | null;
  readonly state_why: string | null;
  readonly standing: AnswerStanding | null;
  readonly outdated: readonly OutdatedQuote[] | null;
  readonly created_at: Date;
}

/**
 * Posts of a topic that the viewer was allowed to open, by their places, in order.
 * One index range, so the last page of a long topic costs what the first does.
 *
 * @param from first place, counted from 1 @param through last place, included
 */
export async function listPosts(
  db: Db,
  viewer: Viewer,
  topicId: number,
  places: { readonly from: number; readonly through: number },
): Promise<PostView[]> {
  return selectPosts(
    db,
    viewer,
    sql`post.topic_id = ${topicId} and post.position between ${places.from} and ${places.through} order by post.position`,
  );
}

/** One post of a topic that the viewer was allowed to open; null when it has no place in it. */
export async function findPostIn(db: Db, viewer: Viewer, topicId: number, postId: number): Promise<PostView | null> {
  const posts = await selectPosts(
    db,
    viewer,
    sql`post.topic_id = ${topicId} and post.id = ${postId} and post.position is not null`,
  );
  return posts[0] ?? null;
}

/** Posts of topics that the viewer may open, by their ids. */
export async function listPostsById(db: Db, viewer: Viewer, ids: readonly number[]): Promise<PostView[]> {
  return selectPosts(db, viewer, sql`post.id = any(${sql.val(ids)}::bigint[]) and post.position is not null`);
}

async function selectPosts(db: Db, viewer: Viewer, which: ReturnType<typeof sql>): Promise<PostView[]> {
  const readable = readablePost(viewer);
  const memberId = viewer.kind === "member" ? viewer.id : null;
  const found = await sql<Row>`
    select post.id, post.topic_id, post.position, post.state, post.author_id, post.alias_id, post.guest_name, post.created_at,
           author.name, author.slug, author.role, author.role_line, author.helping, author.left_at is not null as left,
           author.consent_withdrawn_at is not null as resting,
           post.staff_voice, post.staff_title, author.staff_until,
           case when ${readable} then post.body_html end as body_html,
           not topic.starter_withdrawn and coalesce(post.author_id = topic.author_id or post.alias_id = topic.alias_id, false) as by_asker,
           post.reply_to_id, target.position as reply_to_position,
           case when target.state = 'shown' then coalesce(target.guest_name, target_author.name) end as reply_to_name,
           post.reactions, mine.kind as my_reaction,
           post.edited_at, post.edited_by_author, post.edit_reason, post.state_why,
           ${standingOfPost} as standing, ${outdatedInPost} as outdated
      from post
      join topic on topic.id = post.topic_id
      left join member author on author.id = post.author_id
      left join post target on target.id = post.reply_to_id and target.topic_id = post.topic_id
      left join member target_author on target_author.id = target.author_id and target_author.left_at is null
      left join reaction mine on mine.post_id = post.id and mine.member_id = ${memberId}
     where ${which}`.execute(db);
  return found.rows.map((row) => toView(row, viewer));
}

function toView(row: Row, viewer: Viewer): PostView {
  const readable = row.body_html !== null;
  return {
    id: row.id,
    topicId: row.topic_id,
    position: row.position,
    state: row.state,
    authorId: row.author_id,
    aliasId: row.alias_id,
    createdAt: row.created_at,
    author: authorOf(row, viewer),
    bodyHtml: row.body_html === null ? null : storedHtml(row.body_html),
    byAsker: row.by_asker,
    replyTo:
      row.reply_to_id !== null && row.reply_to_position !== null && readable
        ? { id: row.reply_to_id, position: row.reply_to_position, name: row.reply_to_name }
        : null,
    reactions: readable ? row.reactions : {},
    myReaction: row.my_reaction,
    edited:
      row.edited_at !== null && readable
        ? { at: row.edited_at, byAuthor: row.edited_by_author ?? true, reason: row.edit_reason }
        : null,
    stateWhy: row.state_why,
    standing: readable ? row.standing : null,
    outdated: readable ? (row.outdated ?? []) : [],
  };
}

/** Names lead nowhere for guests, who open no profiles (README 10), and where somebody took their consent back. */
function authorOf(row: Row, viewer: Viewer): AuthorView {
  const until = row.staff_until === null ? null : monthAndYear(row.staff_until);
  const staff = row.staff_voice && row.staff_title !== null ? { title: row.staff_title, until } : null;
  if (row.author_id === null) {
    const kind = row.guest_name === null ? "former" : row.alias_id === null ? "guest" : "one-time";
    // Nobody stands any more for the badge of somebody who left.
    const badge = kind === "former" ? null : staff;
    return {
      id: null,
      name: row.guest_name ?? "",
      role: null,
      profileSlug: null,
      staff: badge,
      line: null,
      helps: false,
      kind,
    };
  }
  if (row.left === true) {
    return { id: null, name: "", role: null, profileSlug: null, staff: null, line: null, helps: false, kind: "former" };
  }
  return {
    id: row.author_id,
    name: row.name ?? "",
    role: row.role,
    profileSlug: viewer.kind === "member" && row.resting !== true ? row.slug : null,
    staff,
    line: row.role_line,
    helps: row.helping === "active" && staff === null,
    kind: "member",
  };
}
