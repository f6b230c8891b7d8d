import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type pg from "pg";
import { openHouse, systemClock } from "#app/house.ts";
import { readInstallKey } from "#platform/crypto/install-key.ts";
import { hashToken } from "#platform/crypto/tokens.ts";
import { embeddedAddress } from "#platform/database/address.ts";
import { openDatabase } from "#platform/database/database.ts";
import type { Poster } from "./community/people.ts";
import { captureReply, type Reply, type Statement, valuesFor } from "./statements.ts";

/** What is to be done: the statements of a reply, over and over, as many side by side as the site has visitors. */
export interface BareJob {
  readonly dataDir: string;
  readonly posters: readonly Poster[];
  readonly topicIds: readonly number[];
  readonly body: string;
  readonly atOnce: number;
  readonly seconds: number;
}

export interface BareResult {
  readonly replies: number;
  readonly perSecond: number;
  readonly statements: number;
}

const silent = { info: () => undefined, warn: () => undefined, error: console.error };
let captured: { pool: pg.Pool; statements: readonly Statement[] } | undefined;

/** The yardstick for posting: nothing but the same statements over the same kind of pool, committed as durably. */
process.on("message", (job: BareJob) => {
  run(job).then((result) => process.send?.(result));
});
process.once("disconnect", () => process.exit());

async function run(job: BareJob): Promise<BareResult> {
  captured ??= await capture(job);
  const { pool, statements } = captured;
  const started = performance.now();
  const deadline = started + job.seconds * 1_000;
  let replies = 0;
  const loop = async (place: number) => {
    const poster = job.posters[place % job.posters.length];
    if (!poster) return;
    const tokenHash = hashToken(poster.bearer);
    for (; performance.now() < deadline; replies++) {
      const topicId = job.topicIds[Math.floor(Math.random() * job.topicIds.length)] ?? 0;
      await replyOnce(pool, statements, {
        topicId,
        authorId: poster.id,
        submissionId: randomUUID(),
        tokenHash,
        position: 0,
        nextId: 0,
      });
    }
  };
  await Promise.all(Array.from({ length: job.atOnce }, (_, place) => loop(place)));
  const seconds = (performance.now() - started) / 1_000;
  return { replies, perSecond: replies / seconds, statements: statements.length };
}

async function capture({ dataDir, posters, topicIds, body }: BareJob) {
  const address = embeddedAddress(dataDir);
  const database = await openDatabase({ address, log: silent });
  const { house, close } = await openHouse({
    database,
    log: silent,
    clock: systemClock,
    siteUrl: "http://localhost:3000",
    installKey: readInstallKey(join(dataDir, "install.key"), false),
    dataDir,
    announce: async () => undefined,
  });
  // The last one's number is unlike that of any forum, so that statements can be told apart by it.
  const poster = posters.at(-1);
  const topicId = topicIds[0];
  if (!poster || topicId === undefined) throw new Error("There is nobody to reply, or nothing to reply to.");
  // Only connections that are opened while it listens can be listened to.
  const heard = await openDatabase({ address, log: silent });
  const sample = { topicId, authorId: poster.id, bearer: poster.bearer, body };
  const statements = await captureReply({ ...house, database: heard }, heard, sample);
  await heard.close();
  await close();
  return { pool: database.pool, statements };
}

async function replyOnce(pool: pg.Pool, statements: readonly Statement[], wanted: Reply): Promise<void> {
  const client = await pool.connect();
  try {
    let reply = wanted;
    for (const statement of statements) {
      const values = valuesFor(statement, reply);
      const { rows } = await client.query(
        values.length === 0 ? { text: statement.text } : { name: statement.name, text: statement.text, values },
      );
      const locked: { post_count?: number; next_id?: number } | undefined = rows[0];
      if (locked?.next_id !== undefined)
        reply = { ...reply, position: Number(locked.post_count) + 1, nextId: Number(locked.next_id) };
    }
  } finally {
    client.release();
  }
}
