import type pg from "pg";
import { identifyBearer } from "#features/accounts/index.ts";
import { replyToTopic } from "#features/topics/index.ts";
import type { Database } from "#platform/database/database.ts";
import { type House, inWork } from "#platform/work/work.ts";

/** A statement as it was sent while somebody replied, with the values that change from reply to reply named. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly Value[];
}

type Value = { readonly fixed: unknown } | { readonly from: keyof Reply } | { readonly job: string };

/** What differs between one reply and the next. */
export interface Reply {
  readonly topicId: number;
  readonly authorId: number;
  readonly submissionId: string;
  readonly tokenHash: Buffer;
  /** The topic's next place and the id for the new post: known once the topic is locked. */
  readonly position: number;
  readonly nextId: number;
}

interface Seen {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly rows: readonly Record<string, unknown>[];
}

export interface Sample {
  readonly topicId: number;
  readonly authorId: number;
  readonly bearer: string;
  readonly body: string;
}

/** Lets one person reply once, through the program's own commands, and keeps the statements in between. */
export async function captureReply(house: House, database: Database, sample: Sample): Promise<Statement[]> {
  const submissionId = crypto.randomUUID();
  const seen = await listening(database.pool, async () => {
    const bearer = await identifyBearer({ db: database.db, sealer: house.tools.sealer }, sample.bearer, new Date());
    if (!bearer) throw new Error("The token of the bench is not known.");
    const { topicId, body } = sample;
    await inWork(house, bearer.viewer, (work) => replyToTopic(work, topicId, { body, submissionId }));
  });
  const locked = seen.flatMap(({ rows }) => rows).find((row) => "next_id" in row);
  const reply: Reply = {
    ...sample,
    submissionId,
    tokenHash: seen.flatMap(({ values }) => values).find(Buffer.isBuffer) ?? Buffer.alloc(0),
    position: Number(locked?.post_count) + 1,
    nextId: Number(locked?.next_id),
  };
  return seen.map(({ text, values }, place) => ({
    name: `bench_${place}`,
    text,
    values: values.map((value) => named(value, reply)),
  }));
}

/** The values of a statement for another reply. */
export function valuesFor(statement: Statement, reply: Reply): unknown[] {
  return statement.values.map((value) => {
    if ("fixed" in value) return value.fixed;
    if ("from" in value) return reply[value.from];
    return value.job.replace("{topic}", String(reply.topicId)).replace("{post}", String(reply.nextId));
  });
}

function named(value: unknown, reply: Reply): Value {
  for (const key of ["topicId", "authorId", "submissionId", "tokenHash", "position", "nextId"] as const)
    if (value === reply[key]) return { from: key };
  if (typeof value !== "string" || !value.includes(`"postId":${reply.nextId}`)) return { fixed: value };
  const job = value.replace(`"topicId":${reply.topicId}`, '"topicId":{topic}');
  return { job: job.replace(`"postId":${reply.nextId}`, '"postId":{post}') };
}

/** Every statement that the pool's connections send meanwhile. One at a time, so one list will do. */
async function listening(pool: pg.Pool, run: () => Promise<void>): Promise<Seen[]> {
  const seen: Seen[] = [];
  const listen = (client: pg.PoolClient) => {
    const query = client.query.bind(client) as unknown as (config: pg.QueryConfig) => Promise<pg.QueryResult>;
    const spy = async (config: pg.QueryConfig) => {
      const result = await query(config);
      seen.push({ text: config.text, values: config.values ?? [], rows: result.rows });
      return result;
    };
    Object.assign(client, { query: spy });
  };
  pool.on("connect", listen);
  await run();
  pool.off("connect", listen);
  return seen;
}
