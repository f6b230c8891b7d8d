import { type RawBuilder, sql } from "kysely";
import type { Db } from "#platform/database/database.ts";

/** How much an import wrote. All zero when everything was there already. */
export interface BroughtIn {
  readonly people: number;
  readonly forums: number;
  readonly topics: number;
  readonly posts: number;
}

export const nothing: BroughtIn = { people: 0, forums: 0, topics: 0, posts: 0 };

export function sumOf(one: BroughtIn, other: BroughtIn): BroughtIn {
  return {
    people: one.people + other.people,
    forums: one.forums + other.forums,
    topics: one.topics + other.topics,
    posts: one.posts + other.posts,
  };
}

/** Adds what a piece brought to the import that is under way, the first time to a new one. */
export function countBrought(source: string, now: Date, brought: BroughtIn): RawBuilder<unknown> {
  return sql`
    insert into import_run as run (source, people, forums, topics, posts, started_at)
    values (${source}, ${brought.people}, ${brought.forums}, ${brought.topics}, ${brought.posts}, ${now})
    on conflict (source) where ended_at is null do update
       set people = run.people + excluded.people, forums = run.forums + excluded.forums,
           topics = run.topics + excluded.topics, posts = run.posts + excluded.posts`;
}

/** Ends the import that is under way. @returns what all its runs brought; null when none had anything to bring */
export async function endRun(db: Db, source: string, now: Date): Promise<BroughtIn | null> {
  const ended = await db
    .updateTable("import_run")
    .set({ ended_at: now })
    .where("source", "=", source)
    .where("ended_at", "is", null)
    .returning(["people", "forums", "topics", "posts"])
    .executeTakeFirst();
  return ended ?? null;
}
