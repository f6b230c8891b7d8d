import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type pg from "pg";
import { createForum } from "#features/forums/index.ts";
import type { Database } from "#platform/database/database.ts";
import { type House, inWork } from "#platform/work/work.ts";
import type { Person } from "../../test/support/person.ts";
import { withOwner } from "./open.ts";

/** A run of topics of one length in a forum of its own. */
export interface Run {
  readonly forum: string;
  readonly topics: number;
  readonly posts: number;
}

export interface FilledForum {
  readonly path: string;
  readonly topics: number;
  /** At most 2,000 of them. */
  readonly topicIds: readonly number[];
  readonly slugs: readonly string[];
}

const program = join(import.meta.dirname, "../../dist/main.js");
const execute = promisify(execFile);

/**
 * Fills the community with `threadwell generate`, run by run, and moves what it made into a forum of its own; the last
 * run, which should be the largest, stays where it is made.
 */
export async function fillForums(
  dataDir: string,
  { house, owner }: { readonly house: House; readonly owner: Database },
  keeper: Person,
  runs: readonly Run[],
): Promise<Record<string, FilledForum>> {
  return withOwner(dataDir, async (client) => {
    // Ids unlike any other number, so that statements can be told apart by what they are about.
    await client.query("select setval('content_id', 1000000)");
    const forums: Record<string, FilledForum> = {};
    for (const run of runs) {
      await generate(dataDir, run);
      const made = await forumOfLatest(client);
      const moved = run === runs.at(-1) ? made : await moveTo(house, keeper, { client, title: run.forum, from: made });
      forums[run.forum] = { ...(await describeForum(client, moved)), topics: run.topics };
    }
    await threadwell(dataDir, ["recount"]);
    await owner.pool.query("vacuum (freeze, analyze)");
    return forums;
  });
}

/** Topics of one length exactly: as many as the longest times their number. */
async function generate(dataDir: string, { topics, posts }: Run): Promise<void> {
  const sizes = ["--topics", topics, "--posts", topics * posts, "--longest", posts].map(String);
  await threadwell(dataDir, ["generate", ...sizes, "--seed", String(topics)]);
}

async function threadwell(dataDir: string, args: readonly string[]): Promise<void> {
  const env = { ...process.env, DATABASE_URL: "", DATA_DIR: dataDir, LOG_LEVEL: "warn" };
  await execute(process.execPath, [program, ...args], { env });
}

async function forumOfLatest(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ forum_id: string }>("select forum_id from topic order by id desc limit 1");
  return Number(rows[0]?.forum_id);
}

async function moveTo(
  house: House,
  keeper: Person,
  { client, title, from }: { readonly client: pg.Client; readonly title: string; readonly from: number },
): Promise<number> {
  const form = { title, description: "", kind: "forum", audience: "public", parentId: null } as const;
  const id = await inWork(house, keeper.member, (work) => createForum(work, form));
  await client.query("update topic set forum_id = $1 where forum_id = $2", [id, from]);
  return id;
}

async function describeForum(client: pg.Client, id: number): Promise<Omit<FilledForum, "topics">> {
  const forum = await client.query<{ path: string }>("select path from forum where id = $1", [id]);
  const topics = await client.query<{ id: string; slug: string }>(
    "select id, slug from topic where forum_id = $1 order by id limit 2000",
    [id],
  );
  return {
    path: forum.rows[0]?.path ?? "",
    topicIds: topics.rows.map((row) => Number(row.id)),
    slugs: topics.rows.map(({ slug }) => slug),
  };
}
