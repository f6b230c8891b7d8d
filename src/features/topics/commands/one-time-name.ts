import { randomUUID } from "node:crypto";
import { type RawBuilder, sql } from "kysely";
import type { OneTimeName } from "#core/viewer.ts";
import { checkOneTimeName } from "#features/accounts/index.ts";
import type { Sealer } from "#platform/crypto/sealer.ts";
import type { Db } from "#platform/database/database.ts";
import type { Work } from "#platform/work/work.ts";

/** A name that is about to be given, together with its topic. */
export interface NewOneTimeName extends Omit<OneTimeName, "topicId"> {
  readonly key: string;
  readonly skeleton: string;
  readonly ownerSealed: Buffer;
}

/** @throws FormProblems when nobody can be called this, or somebody is */
export async function newOneTimeName(work: Work, memberId: number, typed: string): Promise<NewOneTimeName> {
  const { name, key, skeleton } = await checkOneTimeName(work, typed);
  const id = randomUUID();
  return { id, name, key, skeleton, ownerSealed: work.tools.sealer.seal(String(memberId), about(id)) };
}

/** The name's row, as part of the statement that starts its topic. */
export function nameRow(name: NewOneTimeName | null, started: RawBuilder<unknown>, now: Date): RawBuilder<unknown> {
  if (name === null) return sql`select 1 from ${started} where false`;
  return sql`
    insert into one_time_name (id, topic_id, name, name_key, name_skeleton, owner_sealed, created_at)
    select ${name.id}, id, ${name.name}, ${name.key}, ${name.skeleton}, ${name.ownerSealed}, ${now} from ${started}`;
}

/** A one-time name and who is behind it. */
export interface NameOwner {
  readonly aliasId: string;
  readonly topicId: number;
  readonly memberId: number;
}

/**
 * Who is behind the one-time names in these topics: the only place where they are opened. For what the house does by itself
 * for the owner; whatever shows an answer to somebody else goes through `openName`, which two administrators ask for.
 */
export async function ownersIn(db: Db, sealer: Sealer, topicIds: readonly number[]): Promise<readonly NameOwner[]> {
  const { rows } = await sql<{ id: string; topic_id: number; sealed: Buffer }>`
    select id, topic_id, owner_sealed as sealed from one_time_name where topic_id = any(${sql.val(topicIds)}::bigint[])`.execute(
    db,
  );
  return rows.map((row) => ({
    aliasId: row.id,
    topicId: row.topic_id,
    memberId: Number(sealer.open(row.sealed, about(row.id))),
  }));
}

function about(aliasId: string): string {
  return `one_time_name|owner|${aliasId}`;
}
