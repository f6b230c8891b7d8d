import { existsSync } from "node:fs";
import { sql } from "kysely";
import { hasAdministrator, keyFits } from "#features/accounts/index.ts";
import { listUndone } from "#features/traces/index.ts";
import { readInstallKey } from "#platform/crypto/install-key.ts";
import { createSealer } from "#platform/crypto/sealer.ts";
import type { Database, Db } from "#platform/database/database.ts";
import { checkServer } from "#platform/database/durability.ts";
import { openErasureLog } from "#platform/erasures/erasure-log.ts";
import { countOutbox } from "#platform/mail/outbox.ts";
import type { Config } from "../../config.ts";
import { listPending } from "../../schema.ts";
import { bad, type Finding, ok, warn } from "./finding.ts";
import { words } from "./words.ts";

/** What the database tells. Changes nothing. */
export async function examineDatabase(owner: Database, root: string, config: Config): Promise<Finding[]> {
  const { keyFile } = config;
  const server = (await checkServer(owner.db)).map(({ level, message }): Finding => {
    return { level: level === "refuse" ? "bad" : level, sentence: message };
  });
  const pending = await listPending({ owner, root });
  if (pending.length > 0) return [...server, bad(words.pending(pending.length))];
  return [
    ...server,
    ok(words.upToDate),
    await examineClock(owner.db),
    await examineKey(owner.db, keyFile),
    (await hasAdministrator(owner.db)) ? ok(words.administrator) : warn(words.noAdministrator),
    ...(await examineJobs(owner.db)),
    await examineCounters(owner.db),
    ...(await examineErasures(owner.db, config)),
    ...(await examineMail(owner.db, config)),
  ];
}

async function examineClock(db: Db): Promise<Finding> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  const apartSeconds = Math.round(Math.abs(Date.now() - (rows[0]?.now.getTime() ?? 0)) / 1000);
  return apartSeconds > 5 ? warn(words.clocksApart(apartSeconds)) : ok(words.clocks);
}

async function examineKey(db: Db, keyFile: string): Promise<Finding> {
  if (!existsSync(keyFile)) return bad(words.keyMissing(keyFile));
  const fits = await keyFits(db, createSealer(readInstallKey(keyFile, false)));
  if (fits === null) return ok(words.nothingSealed);
  return fits ? ok(words.keyOpens) : bad(words.keyWrong(keyFile));
}

async function examineJobs(db: Db): Promise<Finding[]> {
  const { rows } = await sql<{ failed: number; late: number }>`
    select count(*) filter (where failed >= tries)::integer as failed,
           count(*) filter (where failed < tries and due_at < now() - interval '5 minutes')::integer as late
      from job`.execute(db);
  const { failed = 0, late = 0 } = rows[0] ?? {};
  return [
    failed > 0 ? warn(words.jobsFailed(failed)) : ok(words.noJobsFailed),
    late > 0 ? warn(words.jobsLate(late)) : ok(words.jobsInTime),
  ];
}

/** Compares what lists show with what is there, for the topics that changed last. */
async function examineCounters(db: Db): Promise<Finding> {
  const { rows } = await sql<{ wrong: number }>`
    with recent as (select id, post_count, last_post_id from topic order by id desc limit 1000),
    truth as (
      select recent.id, recent.post_count, recent.last_post_id, count(post.position)::integer as posts
        from recent left join post on post.topic_id = recent.id group by 1, 2, 3)
    select count(*) filter (where posts <> post_count)::integer as wrong from truth`.execute(db);
  const wrong = rows[0]?.wrong ?? 0;
  return wrong > 0 ? warn(words.countersWrong(wrong)) : ok(words.counters);
}

async function examineMail(db: Db, { smtp }: Config): Promise<Finding[]> {
  const { waiting, late, givenUp } = await countOutbox(db);
  const sending = smtp !== null ? ok(words.mailSent) : waiting > 0 ? warn(words.mailKept(waiting)) : ok(words.noMail);
  return [
    sending,
    ...(smtp !== null && late > 0 ? [warn(words.mailLate(late))] : []),
    ...(givenUp > 0 ? [warn(words.mailGivenUp(givenUp))] : []),
  ];
}

/** A restored backup brings people back who have left (T-40). */
async function examineErasures(db: Db, { keyFile, dataDir }: Config): Promise<Finding[]> {
  if (!existsSync(keyFile)) return [];
  const sealer = createSealer(readInstallKey(keyFile, false));
  const undone = await listUndone(db, sealer, openErasureLog(dataDir).read());
  return [undone.length > 0 ? bad(words.erasuresUndone(undone.length)) : ok(words.erasures)];
}
