import { sql } from "kysely";
import { newOpaqueName } from "#platform/crypto/tokens.ts";
import type { Db } from "#platform/database/database.ts";
import { slugOf } from "#platform/text/slug.ts";

/** A readable last part of an address that no topic has or had, made from the title. Held until the transaction ends. */
export async function freeSlug(db: Db, title: string): Promise<string> {
  const wish = slugOf(title, "topic");
  await sql`select pg_advisory_xact_lock(hashtextextended(${`slug ${wish}`}, 0))`.execute(db);
  const wishes = [wish, ...Array.from({ length: 30 }, (_, n) => `${wish}-${n + 2}`)];
  const found = await sql<{ slug: string }>`
    select slug from topic where slug = any(${sql.val(wishes)}::text[])
    union all select slug from topic_address where slug = any(${sql.val(wishes)}::text[])`.execute(db);
  const taken = new Set(found.rows.map((row) => row.slug));
  return wishes.find((slug) => !taken.has(slug)) ?? `${wish}-${newOpaqueName().slice(0, 8).toLowerCase()}`;
}

/** An address without the mark that bbPress put behind it in the bin; as it is where another topic has the other one. */
export async function withoutBinMark(db: Db, topic: { readonly id: number; readonly slug: string }): Promise<string> {
  const slug = topic.slug.replace(/__trashed$/, "");
  if (slug === topic.slug || slug === "") return topic.slug;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`slug ${slug}`}, 0))`.execute(db);
  const found = await sql`
    select 1 from topic where slug = ${slug} or token = ${slug}
    union all select 1 from topic_address where slug = ${slug} and topic_id <> ${topic.id}`.execute(db);
  return found.rows.length === 0 ? slug : topic.slug;
}
