import { sql } from "kysely";
import { newOpaqueName } from "#platform/crypto/tokens.ts";
import { slugOf } from "#platform/text/slug.ts";
import type { Work } from "#platform/work/work.ts";
import type { ImportedAuthor, ImportedTopic } from "../model.ts";
import type { ImportPlan } from "../plan.ts";
import { lostTopicsForum } from "./bring-forums.ts";
import type { Ledger } from "./ledger.ts";

export interface Ledgers {
  readonly members: Ledger;
  readonly forums: Ledger;
  readonly topics: Ledger;
  readonly posts: Ledger;
}

/** Makes the topics, still without posts, with their old ids and addresses where these are free. @returns how many are new */
export async function bringTopics(work: Work, plan: ImportPlan, ledgers: Ledgers): Promise<number> {
  let fresh = 0;
  for await (const topic of plan.topics()) {
    if (ledgers.topics.idOf(topic.id) !== undefined) continue;
    const id = await freeContentId(work, topic.id);
    await insertTopic(work, { topic, id, ledgers });
    ledgers.topics.note(topic.id, id);
    fresh += 1;
    if (fresh % 500 === 0) await ledgers.topics.keep();
  }
  await ledgers.topics.keep();
  return fresh;
}

/** The old id where nothing of ours has it, else a new one. */
async function freeContentId(work: Work, oldId: number): Promise<number> {
  const found = await sql<{ id: number }>`
    select case when exists (select 1 from post where id = ${oldId}) or exists (select 1 from topic where id = ${oldId})
                then nextval('content_id') else ${oldId}::bigint end as id`.execute(work.db);
  return found.rows[0]?.id ?? oldId;
}

/** Above every id that there is, but not above those that an import still brings. */
export async function newContentId(work: Work): Promise<number> {
  const found = await sql<{ id: number }>`select nextval('content_id') as id`.execute(work.db);
  return found.rows[0]?.id ?? 0;
}

async function insertTopic(
  work: Work,
  { topic, id, ledgers }: { readonly topic: ImportedTopic; readonly id: number; readonly ledgers: Ledgers },
): Promise<void> {
  const known = topic.forumId === null ? undefined : ledgers.forums.idOf(topic.forumId);
  const forumId = known ?? (await lostTopicsForum(work, ledgers.forums));
  const author = authorColumns(topic.author, ledgers.members);
  const slug = await freeAddress(work, topic, id);
  await work.db
    .insertInto("topic")
    .values({
      id,
      forum_id: forumId,
      title: topic.title,
      slug,
      token: newOpaqueName(),
      audience: topic.audience,
      state: topic.state,
      author_id: author.author_id,
      guest_name: author.guest_name,
      closed_at: topic.closed ? work.now : null,
      pinned: topic.pinned,
      last_post_at: topic.createdAt,
      created_at: topic.createdAt,
    })
    .execute();
  await keepOldAddresses(work, id, topic.oldSlugs);
  await insertTags(work, id, topic);
}

export function authorColumns(
  author: ImportedAuthor,
  members: Ledger,
): { author_id: number | null; guest_name: string | null } {
  if (author.kind === "guest") return { author_id: null, guest_name: author.name };
  return { author_id: author.kind === "member" ? (members.idOf(author.login) ?? null) : null, guest_name: null };
}

async function freeAddress(work: Work, topic: ImportedTopic, id: number): Promise<string> {
  const wish = topic.slug === "" ? slugOf(topic.title, "topic") : topic.slug;
  const taken = await sql<{ taken: boolean }>`
    select exists (select 1 from topic where slug = ${wish}) or exists (select 1 from topic_address where slug = ${wish}) as taken`.execute(
    work.db,
  );
  return taken.rows[0]?.taken ? `${wish}-${id}` : wish;
}

/** Former slugs lead to the topic, unless something else has them by now. */
export async function keepOldAddresses(work: Work, topicId: number, slugs: readonly string[]): Promise<void> {
  if (slugs.length === 0) return;
  await sql`
    insert into topic_address (slug, topic_id)
    select slug, ${topicId} from unnest(${sql.val(slugs)}::text[]) as old(slug)
     where not exists (select 1 from topic where topic.slug = old.slug)
    on conflict do nothing`.execute(work.db);
}

async function insertTags(work: Work, topicId: number, topic: ImportedTopic): Promise<void> {
  for (const { slug, name } of topic.tags) {
    await sql`
      with wanted as (
        insert into tag (slug, name) values (${slug}, ${name}) on conflict (slug) do update set slug = excluded.slug returning id)
      insert into topic_tag (topic_id, tag_id) select ${topicId}, id from wanted on conflict do nothing`.execute(
      work.db,
    );
  }
}
