import { sql } from "kysely";
import { newOpaqueName } from "#platform/crypto/tokens.ts";
import type { Work } from "#platform/work/work.ts";
import type { ImportedAuthor, ImportedTopic } from "../model.ts";
import type { Ledgers } from "./ledger.ts";
import { freeAddresses, keepOldAddresses } from "./topic-addresses.ts";

export interface PlacedTopic {
  readonly topic: ImportedTopic;
  readonly id: number;
}

/** What a piece of an import needs to know of what came before it. */
export interface Known {
  readonly ledgers: Ledgers;
  /** Everybody's id, by log-in. */
  readonly people: ReadonlyMap<string, number>;
}

/**
 * Makes topics, still without posts, with their old addresses where these are free. A forum that came earlier, and was
 * closed on the old site since, stays as it is: what comes into it now is no wider than it was there.
 */
export async function insertTopics(work: Work, placed: readonly PlacedTopic[], known: Known): Promise<void> {
  if (placed.length === 0) return;
  const slugs = await freeAddresses(work, placed);
  const column = <Value>(value: (one: PlacedTopic, n: number) => Value) => sql.val(placed.map(value));
  const authors = placed.map(({ topic }) => authorOf(topic.author, known));
  await sql`
    with noted as (${known.ledgers.topics.insert(placed.map(({ topic, id }) => [topic.id, id]))})
    insert into topic (id, forum_id, title, slug, token, audience, state, author_id, guest_name, closed_at, pinned,
                       starter_withdrawn, last_post_at, created_at)
    select brought.id, forum_id, brought.title, brought.slug, token,
           case when reach > forum.effective_audience then reach else brought.audience end, state, author_id, guest_name,
           case when brought.closed then ${work.now}::timestamptz end, pinned, withdrawn, at, at
      from unnest(${column(({ id }) => id)}::bigint[], ${column(({ topic }) => forumOf(topic, known))}::bigint[],
                  ${column(({ topic }) => topic.title)}::text[], ${column(({ id }, n) => slugs[n] ?? `${id}`)}::text[],
                  ${column(newOpaqueName)}::text[], ${column(({ topic }) => topic.audience)}::smallint[],
                  ${column(({ topic }) => topic.state)}::text[], ${sql.val(authors.map(({ id }) => id))}::bigint[],
                  ${sql.val(authors.map(({ guest }) => guest))}::text[], ${column(({ topic }) => topic.closed)}::boolean[],
                  ${column(({ topic }) => topic.pinned)}::smallint[], ${column(({ topic }) => topic.starterWithdrawn)}::boolean[],
                  ${column(({ topic }) => topic.createdAt)}::timestamptz[],
                  ${column(({ topic }) => topic.effectiveAudience)}::smallint[])
        as brought (id, forum_id, title, slug, token, audience, state, author_id, guest_name, closed, pinned, withdrawn, at, reach)
      join forum on forum.id = forum_id`.execute(work.db);
  await keepOldAddresses(
    work,
    placed.flatMap(({ topic, id }) => topic.oldSlugs.map((slug) => ({ slug, topicId: id }))),
  );
  await insertTags(work, placed);
}

/** @throws Error when forums were not brought first */
function forumOf(topic: ImportedTopic, { ledgers }: Known): number {
  const id = ledgers.forums.idOf(topic.forumId ?? "lost") ?? ledgers.forums.idOf("lost");
  if (id === undefined) throw new Error("There is no forum for this topic.");
  return id;
}

export function authorOf(author: ImportedAuthor, { people }: Known): { id: number | null; guest: string | null } {
  if (author.kind === "guest") return { id: null, guest: author.name };
  return { id: author.kind === "member" ? (people.get(author.login) ?? null) : null, guest: null };
}

async function insertTags(work: Work, placed: readonly PlacedTopic[]): Promise<void> {
  const tagged = placed.flatMap(({ topic, id }) => topic.tags.map(({ slug, name }) => ({ slug, name, id })));
  if (tagged.length === 0) return;
  const slugs = sql.val(tagged.map(({ slug }) => slug));
  await sql`
    insert into tag (slug, name)
    select * from unnest(${slugs}::text[], ${sql.val(tagged.map(({ name }) => name))}::text[]) on conflict (slug) do nothing`.execute(
    work.db,
  );
  await sql`
    insert into topic_tag (topic_id, tag_id)
    select wanted.topic_id, tag.id
      from unnest(${slugs}::text[], ${sql.val(tagged.map(({ id }) => id))}::bigint[]) as wanted(slug, topic_id)
      join tag on tag.slug = wanted.slug
    on conflict do nothing`.execute(work.db);
}
