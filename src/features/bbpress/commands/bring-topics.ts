import { sql } from "kysely";
import { newOpaqueName } from "#platform/crypto/tokens.ts";
import type { Work } from "#platform/work/work.ts";
import type { ImportedAuthor, ImportedTopic } from "../model.ts";
import type { ImportPlan } from "../plan.ts";
import { lostTopicsForum } from "./bring-forums.ts";
import { takenIds } from "./free-ids.ts";
import type { Ledger } from "./ledger.ts";
import { freeAddresses, keepOldAddresses } from "./topic-addresses.ts";

export interface Ledgers {
  readonly members: Ledger;
  readonly forums: Ledger;
  readonly topics: Ledger;
  readonly posts: Ledger;
}

const batch = 500;

/**
 * Makes the topics, still without posts, with their old ids and addresses where these are free.
 *
 * @returns the ids of those that are new
 */
export async function bringTopics(work: Work, plan: ImportPlan, ledgers: Ledgers): Promise<ReadonlySet<number>> {
  const made = new Set<number>();
  let waiting: ImportedTopic[] = [];
  const flush = async () => {
    const topics = waiting;
    waiting = [];
    if (topics.length === 0) return;
    const taken = await takenIds(
      work,
      topics.map(({ id }) => id),
    );
    const placed = topics.map((topic) => ({ topic, id: taken.get(topic.id) ?? topic.id }));
    await insertTopics(work, placed, ledgers);
    for (const { topic, id } of placed) {
      ledgers.topics.note(topic.id, id);
      made.add(id);
    }
    await ledgers.topics.keep();
  };
  for await (const topic of plan.topics()) {
    if (ledgers.topics.idOf(topic.id) === undefined) waiting.push(topic);
    if (waiting.length >= batch) await flush();
  }
  await flush();
  return made;
}

interface Placed {
  readonly topic: ImportedTopic;
  readonly id: number;
}

async function insertTopics(work: Work, placed: readonly Placed[], ledgers: Ledgers): Promise<void> {
  const slugs = await freeAddresses(work, placed);
  const rows = [];
  for (const [n, { topic, id }] of placed.entries()) {
    const known = topic.forumId === null ? undefined : ledgers.forums.idOf(topic.forumId);
    const forumId = known ?? (await lostTopicsForum(work, ledgers.forums));
    rows.push({
      id,
      forum_id: forumId,
      title: topic.title,
      slug: slugs[n] ?? `${id}`,
      token: newOpaqueName(),
      audience: topic.audience,
      state: topic.state,
      ...authorColumns(topic.author, ledgers.members),
      closed_at: topic.closed ? work.now : null,
      pinned: topic.pinned,
      starter_withdrawn: topic.starterWithdrawn,
      last_post_at: topic.createdAt,
      created_at: topic.createdAt,
    });
  }
  await work.db.insertInto("topic").values(rows).execute();
  await keepOldAddresses(
    work,
    placed.flatMap(({ topic, id }) => topic.oldSlugs.map((slug) => ({ slug, topicId: id }))),
  );
  await insertTags(work, placed);
}

export function authorColumns(
  author: ImportedAuthor,
  members: Ledger,
): { author_id: number | null; guest_name: string | null } {
  if (author.kind === "guest") return { author_id: null, guest_name: author.name };
  return { author_id: author.kind === "member" ? (members.idOf(author.login) ?? null) : null, guest_name: null };
}

async function insertTags(work: Work, placed: readonly Placed[]): Promise<void> {
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
