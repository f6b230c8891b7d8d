import { sql } from "kysely";
import type { AudienceRank } from "#core/audience.ts";
import { tallyChange } from "#features/forums/index.ts";
import { recountBroughtTopics } from "#features/topics/index.ts";
import type { Work } from "#platform/work/work.ts";
import { countPlacesAnew, insertPosts, type PlacedPost } from "./bring-posts.ts";
import { insertTopics, type Known, type PlacedTopic } from "./bring-topics.ts";
import type { Converted } from "./convert-ahead.ts";
import { takenIds } from "./free-ids.ts";
import { holdGrowing } from "./hold-growing.ts";
import type { LedgerEntry } from "./ledger.ts";

/** What a piece wrote, to be noted in the ledgers once it is saved. */
export interface BroughtPiece {
  readonly topics: readonly LedgerEntry[];
  readonly posts: readonly LedgerEntry[];
}

/** The piece so far: which old topic or post became which row of ours. */
interface SoFar {
  readonly topics: Map<number, number>;
  readonly posts: Map<number, number>;
  /** Topics of ours that were here before, or whose first post was, with the number of posts they had. */
  readonly grown: Map<number, number>;
  /** The earliest that each person wrote. */
  readonly firstPosts: Map<number, Date>;
}

/**
 * Writes whole topics with all their posts. At its end every number on every page is right, so that whoever reads while
 * an import runs sees fewer topics, and never half of one.
 *
 * @param stretches what it consists of; given one after the other, because a topic may be longer than memory
 */
export async function bringPiece(work: Work, stretches: AsyncIterable<Converted>, known: Known): Promise<BroughtPiece> {
  const soFar: SoFar = { topics: new Map(), posts: new Map(), grown: new Map(), firstPosts: new Map() };
  for await (const converted of stretches) await bringStretch(work, converted, { soFar, known });
  const grown = [...soFar.grown.keys()];
  const topicIds = [...new Set([...soFar.topics.values(), ...grown])];
  await countPlacesAnew(work, grown);
  await recountBroughtTopics(work.db, topicIds, grown);
  await tally(work, topicIds, soFar);
  await settleJoining(work, soFar.firstPosts);
  work.changed("lists", ...grown.map((id) => `topic:${id}` as const));
  return { topics: [...soFar.topics], posts: [...soFar.posts] };
}

interface Progress {
  readonly soFar: SoFar;
  readonly known: Known;
}

async function bringStretch(work: Work, { topics, posts }: Converted, { soFar, known }: Progress): Promise<void> {
  const taken = await takenIds(work, [...new Set([...topics, ...posts.map(({ post }) => post)].map(({ id }) => id))]);
  const own = (id: number) => taken.get(id) ?? id;
  const opened = new Set(posts.map(({ post }) => post.id));
  const placed: PlacedTopic[] = topics.map((topic) => ({ topic, id: own(topic.id) }));
  for (const { topic, id } of placed) {
    soFar.topics.set(topic.id, id);
    if (!opened.has(topic.id)) soFar.grown.set(id, 0);
  }
  for (const [id, before] of await holdGrowing(work, growing(posts, { soFar, known }))) soFar.grown.set(id, before);
  for (const { post } of posts) soFar.posts.set(post.id, own(post.id));
  await insertTopics(work, placed, known);
  await insertPosts(
    work,
    posts.map((converted) => placePost(converted, { soFar, known })),
    known,
  );
  for (const { post } of posts) noteFirst(soFar.firstPosts, post, known);
}

/** Topics that are here already and get posts, with the widest that each may be. */
function growing(posts: Converted["posts"], { soFar, known }: Progress): ReadonlyMap<number, AudienceRank> {
  const found = new Map<number, AudienceRank>();
  for (const { post } of posts) {
    const here = soFar.topics.has(post.topicId) ? undefined : known.ledgers.topics.idOf(post.topicId);
    if (here !== undefined && !soFar.grown.has(here)) found.set(here, post.reach);
  }
  return found;
}

function placePost(converted: Converted["posts"][number], { soFar, known }: Progress): PlacedPost {
  const { post } = converted;
  const topicId = topicIdOf(post.topicId, { soFar, known });
  const answered = post.replyToId;
  return {
    ...converted,
    id: soFar.posts.get(post.id) ?? post.id,
    topicId,
    replyToId: answered === null ? null : (soFar.posts.get(answered) ?? known.ledgers.posts.idOf(answered) ?? answered),
    grows: soFar.grown.has(topicId),
  };
}

/** @throws Error when a reply would come before its topic */
function topicIdOf(oldId: number, { soFar, known }: Progress): number {
  const id = soFar.topics.get(oldId) ?? known.ledgers.topics.idOf(oldId);
  if (id === undefined) throw new Error("A reply came before its topic.");
  return id;
}

/** What the forums' numbers gain: a topic that is new, and the posts that it has more than before. */
async function tally({ db }: Work, topicIds: readonly number[], { topics, grown }: SoFar): Promise<void> {
  const fresh = new Set(topics.values());
  const gained = sql`(
    select topic.forum_id, topic.audience, sum(topics)::integer as topics, sum(post_count - before)::integer as posts
      from unnest(${sql.val(topicIds)}::bigint[], ${sql.val(topicIds.map((id) => (fresh.has(id) ? 1 : 0)))}::integer[],
                  ${sql.val(topicIds.map((id) => grown.get(id) ?? 0))}::integer[]) as counted (id, topics, before)
      join topic on topic.id = counted.id and topic.state = 'shown'
     group by topic.forum_id, topic.audience) gained`;
  const [forumId, audience] = [sql.ref("gained.forum_id"), sql.ref("gained.audience")];
  const change = { forumId, audience, topics: sql.ref("gained.topics"), posts: sql.ref("gained.posts") };
  await tallyChange(change, gained).execute(db);
}

function noteFirst(firstPosts: Map<number, Date>, post: Converted["posts"][number]["post"], { people }: Known): void {
  const author = post.author.kind === "member" ? people.get(post.author.login) : undefined;
  if (author === undefined) return;
  const first = firstPosts.get(author);
  if (first === undefined || post.createdAt < first) firstPosts.set(author, post.createdAt);
}

/** Nobody joined later than their first post. */
async function settleJoining({ db }: Work, firstPosts: ReadonlyMap<number, Date>): Promise<void> {
  if (firstPosts.size === 0) return;
  await sql`
    update member set created_at = first.at
      from unnest(${sql.val([...firstPosts.keys()])}::bigint[], ${sql.val([...firstPosts.values()])}::timestamptz[]) as first (id, at)
     where member.id = first.id and member.imported and member.created_at > first.at`.execute(db);
}
