import { sql } from "kysely";
import { slugOf } from "#platform/text/slug.ts";
import type { Work } from "#platform/work/work.ts";
import type { ImportedTopic } from "../model.ts";

export interface OldAddress {
  readonly slug: string;
  readonly topicId: number;
}

/** An address for each of these topics: its old one, or where another topic has that, the same with its number. */
export async function freeAddresses(
  work: Work,
  topics: readonly { readonly topic: ImportedTopic; readonly id: number }[],
): Promise<string[]> {
  const wishes = topics.map(({ topic, id }) => {
    const wish = topic.slug === "" ? slugOf(topic.title, "topic") : topic.slug;
    return [wish, `${wish}-${id}`] as const;
  });
  const found = await sql<{ slug: string }>`
    select slug from topic where slug = any(${sql.val(wishes.flat())}::text[])
    union select slug from topic_address where slug = any(${sql.val(wishes.flat())}::text[])`.execute(work.db);
  const taken = new Set(found.rows.map(({ slug }) => slug));
  return wishes.map(([wish, numbered], n) => {
    let slug: string = taken.has(wish) ? numbered : wish;
    while (taken.has(slug)) slug = `${slug}-x`;
    taken.add(slug);
    for (const old of topics[n]?.topic.oldSlugs ?? []) taken.add(old);
    return slug;
  });
}

/** Former slugs lead to the topic, unless something else has them by now. */
export async function keepOldAddresses(work: Work, addresses: readonly OldAddress[]): Promise<void> {
  if (addresses.length === 0) return;
  await sql`
    insert into topic_address (slug, topic_id)
    select slug, topic_id from unnest(${sql.val(addresses.map(({ slug }) => slug))}::text[],
                                      ${sql.val(addresses.map(({ topicId }) => topicId))}::bigint[]) as old(slug, topic_id)
     where not exists (select 1 from topic where topic.slug = old.slug)
    on conflict do nothing`.execute(work.db);
}
