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
