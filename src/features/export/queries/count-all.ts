import { sql } from "kysely";
import type { Db } from "#platform/database/database.ts";
import type { Counts } from "../words.ts";

export async function countAll(db: Db): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select (select count(*)::int from member where left_at is null) as people, (select count(*)::int from forum) as forums,
           (select count(*)::int from topic) as topics, (select count(*)::int from post) as posts`.execute(db);
  return rows[0] ?? { people: 0, forums: 0, topics: 0, posts: 0 };
}
