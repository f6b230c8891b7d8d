import { sql } from "kysely";
import type { Db } from "#platform/database/database.ts";
import type { ImportPlan } from "../plan.ts";
import type { CheckedAddresses } from "../report/addresses.ts";
import type { Ledgers } from "./ledger.ts";

interface Expected {
  readonly oldId: number;
  readonly address: string;
  readonly id: number | undefined;
}

const atOnce = 1_000;
const mostNamed = 100;

/** Every forum by its path, every topic by its name, every post by its number. */
export async function checkAddresses(db: Db, plan: ImportPlan, ledgers: Ledgers): Promise<CheckedAddresses> {
  const found: number[] = [];
  const lost = new Lost(found);
  const forums = plan.forums.map(({ id, path }) => ({ oldId: id, address: path, id: ledgers.forums.idOf(id) }));
  lost.add(await misled(db, forums, byPath));
  const { contents } = plan;
  let topics: Expected[] = [];
  let topicCount = 0;
  for (let place = 0; place < contents.length; place++) {
    const oldId = contents.idAt(place);
    if (ledgers.posts.idOf(oldId) !== oldId) lost.add([oldId]);
    const topic = contents.opensTopic(place) ? contents.read(place).topic : null;
    if (topic === null || topic.slug === "") continue;
    topicCount += 1;
    topics.push({ oldId, address: topic.slug, id: ledgers.topics.idOf(oldId) });
    if (topics.length < atOnce) continue;
    lost.add(await misled(db, topics, bySlug));
    topics = [];
  }
  lost.add(await misled(db, topics, bySlug));
  return { forums: forums.length, topics: topicCount, posts: contents.length, elsewhere: found, lost: lost.count };
}

class Lost {
  count = 0;
  readonly #named: number[];

  constructor(named: number[]) {
    this.#named = named;
  }

  add(ids: readonly number[]): void {
    this.count += ids.length;
    this.#named.push(...ids.slice(0, mostNamed - this.#named.length));
  }
}

async function misled(db: Db, expected: readonly Expected[], find: typeof bySlug): Promise<number[]> {
  if (expected.length === 0) return [];
  const { rows } = await find(expected.map(({ address }) => address)).execute(db);
  const ids = new Map(rows.map(({ address, id }) => [address, id]));
  return expected.filter(({ address, id }) => id === undefined || ids.get(address) !== id).map(({ oldId }) => oldId);
}

const bySlug = (slugs: readonly string[]) => sql<{ address: string; id: number }>`
  select slug as address, topic_id as id from topic_address where slug = any(${sql.val(slugs)}::text[])
  union all select slug, id from topic where slug = any(${sql.val(slugs)}::text[])`;

const byPath = (paths: readonly string[]) => sql<{ address: string; id: number }>`
  select path as address, forum_id as id from forum_address where path = any(${sql.val(paths)}::text[])
  union all select path, id from forum where path = any(${sql.val(paths)}::text[])`;
