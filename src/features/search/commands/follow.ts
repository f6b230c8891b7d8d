import { sql } from "kysely";
import type { Work } from "#platform/work/work.ts";
import { indexPosts } from "./index-posts.ts";

/** So many posts at once that nobody waits long for one of them. */
const atOnce = 500;

/** From now on all posts are gone through, from the newest down; the worker does it, a piece at a time. */
export async function startPass({ db }: Work): Promise<void> {
  await sql`
    insert into post_words_pass default values on conflict (only_one) do update set before_id = null`.execute(db);
}

/** Takes what changed since it was indexed, then a piece of the way through all posts. Safe to repeat. */
export async function catchUp(work: Work): Promise<void> {
  await indexChanged(work);
  await goOnWithPass(work);
}

async function indexChanged({ db }: Work): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    delete from post_words_due where post_id in
      (select post_id from post_words_due order by post_id limit ${atOnce} for update skip locked)
    returning post_id as id`.execute(db);
  if (rows.length > 0)
    await indexPosts(
      db,
      rows.map(({ id }) => id),
    );
}

/** @returns how many posts it took; null when there is nothing to go through */
export async function goOnWithPass({ db }: Work): Promise<number | null> {
  const pass = await sql<{ before_id: number | null }>`select before_id from post_words_pass for update`.execute(db);
  const at = pass.rows[0];
  if (!at) return null;
  const { rows } = await sql<{ id: number }>`
    select id from post where ${at.before_id === null ? sql`true` : sql`id < ${at.before_id}`}
     order by id desc limit ${atOnce}`.execute(db);
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await indexPosts(db, ids);
  if (ids.length < atOnce) await sql`delete from post_words_pass`.execute(db);
  else await sql`update post_words_pass set before_id = ${ids.at(-1)}`.execute(db);
  return ids.length;
}
