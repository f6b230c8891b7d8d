import { sql } from "kysely";
import { type Audience, audienceOf } from "#core/audience.ts";
import { Unavailable } from "#core/errors.ts";
import type { Viewer } from "#core/viewer.ts";
import { addressOf, readablePost, visibleTopic } from "#features/topics/index.ts";
import type { Database, Db } from "#platform/database/database.ts";
import { Busy, errorCode } from "#platform/database/errors.ts";
import { plainText } from "#platform/text/plain.ts";
import { excerptOf, type Piece, wordsLike } from "../excerpt.ts";
import type { Wanted } from "../wanted.ts";
import { words } from "../words.ts";
import { type Found, findTopics } from "./find.ts";
import { listMatching, readTerms, type Terms } from "./terms.ts";

/** A topic that was found, with the post that fits best. */
export interface Result {
  readonly title: string;
  readonly address: string;
  readonly audience: Audience;
  readonly forumTitle: string;
  /** Somebody of the team answered what was asked. */
  readonly answered: boolean;
  readonly post: {
    readonly id: number;
    readonly position: number;
    readonly at: Date;
    /** Whose it is, for those who chose not to see somebody; null for the practice's and for one-time names (ADR 10). */
    readonly authorId: number | null;
    readonly byStaff: boolean;
    readonly underOneTimeName: boolean;
  };
  readonly score: number;
  readonly excerpt: readonly Piece[];
}

export interface Results {
  readonly results: readonly Result[];
  /** How many topics were found; with `someMore`, at least so many. */
  readonly total: number;
}

/** A search took longer than any may (P-47). */
export class TooSlow extends Unavailable {
  override name = "TooSlow";
}

const mostMs = 2_000;
const tookTooLong = "57014";

export interface Slice {
  readonly offset: number;
  readonly limit: number;
  /** All there are are counted, not only as many as the page and the next one need. */
  readonly counted?: boolean;
}

/**
 * What this viewer may read about what they look for: one result a topic, best first. Nothing of it is kept.
 *
 * @throws TooSlow
 */
export async function search(database: Database, viewer: Viewer, wanted: Wanted, slice: Slice): Promise<Results> {
  if (wanted.words.length === 0) return { results: [], total: 0 };
  try {
    return await database.transaction(async (db) => {
      await sql`select set_config('statement_timeout', ${String(mostMs)}, true)`.execute(db);
      return await searchIn(db, viewer, wanted, slice);
    });
  } catch (error) {
    if (error instanceof Busy && errorCode(error.cause) === tookTooLong)
      throw new TooSlow(words.tooSlow, { cause: error });
    throw error;
  }
}

async function searchIn(db: Db, viewer: Viewer, wanted: Wanted, slice: Slice): Promise<Results> {
  const terms = await readTerms(db, wanted);
  const { offset, limit, counted = false } = slice;
  const found = await findTopics(db, viewer, terms, counted ? Number.POSITIVE_INFINITY : offset + limit + 1);
  const page = found.slice(offset, offset + limit);
  return { results: page.length === 0 ? [] : await describe(db, viewer, page, { wanted, terms }), total: found.length };
}

interface Row {
  readonly id: number;
  readonly position: number;
  readonly body_html: string;
  readonly created_at: Date;
  readonly author_id: number | null;
  readonly staff_voice: boolean;
  readonly one_time: boolean;
  readonly title: string;
  readonly slug: string;
  readonly token: string;
  readonly effective: number;
  readonly answered: boolean;
  readonly forum_title: string;
}

async function describe(
  db: Db,
  viewer: Viewer,
  page: readonly Found[],
  { wanted, terms }: { readonly wanted: Wanted; readonly terms: Terms },
): Promise<Result[]> {
  const { rows } = await sql<Row>`
    select post.id, post.position, post.body_html, post.created_at, post.author_id, post.staff_voice,
           post.alias_id is not null as one_time, topic.title, topic.slug, topic.token,
           greatest(topic.audience, forum.effective_audience)::int as effective, forum.title as forum_title,
           topic.staff_count > coalesce(opening.staff_voice, false)::int as answered
      from post join topic on topic.id = post.topic_id join forum on forum.id = topic.forum_id
      left join post opening on opening.id = topic.id
     where post.id = any(${page.map(({ postId }) => postId)}::bigint[]) and post.position is not null
       and ${visibleTopic(viewer)} and ${readablePost(viewer)}`.execute(db);
  const texts = new Map(rows.map((row) => [row.id, plainText(row.body_html)]));
  const alike = new Set([...texts.values()].flatMap((text) => wordsLike(text, wanted.words)));
  const matching = await listMatching(db, [...alike], terms);
  return page.flatMap(({ postId, score }) => {
    const row = rows.find(({ id }) => id === postId);
    return row ? [resultOf(row, score, excerptOf(texts.get(postId) ?? "", matching))] : [];
  });
}

function resultOf(row: Row, score: number, excerpt: readonly Piece[]): Result {
  const audience = audienceOf(row.effective);
  return {
    title: row.title,
    address: addressOf({ ...row, audience }),
    audience,
    forumTitle: row.forum_title,
    answered: row.answered,
    post: {
      id: row.id,
      position: row.position,
      at: row.created_at,
      authorId: row.staff_voice || row.one_time ? null : row.author_id,
      byStaff: row.staff_voice,
      underOneTimeName: row.one_time,
    },
    score,
    excerpt,
  };
}
