import { sql } from "kysely";
import type { Work } from "#platform/work/work.ts";
import type { FollowKind } from "../plan/follows.ts";

/** Somebody here, and what they follow here. */
export interface Follow {
  readonly memberId: number;
  readonly target: number;
}

const tables = {
  topic: ["topic_follow", "topic_id", "topic"],
  forum: ["forum_follow", "forum_id", "forum"],
  bookmark: ["bookmark", "topic_id", "topic"],
} as const satisfies Record<FollowKind, readonly [table: string, column: string, target: string]>;

/** Keeps what people followed and marked on the old site. @returns how many were not here yet */
export async function bringFollows({ db }: Work, kind: FollowKind, follows: readonly Follow[]): Promise<number> {
  if (follows.length === 0) return 0;
  const [table, column, target] = tables[kind];
  const made = await sql`
    insert into ${sql.table(table)} (member_id, ${sql.ref(column)})
    select member.id, target.id
      from unnest(${sql.val(follows.map(({ memberId }) => memberId))}::bigint[],
                  ${sql.val(follows.map((follow) => follow.target))}::bigint[]) as brought (member_id, target_id)
      join member on member.id = brought.member_id and member.left_at is null
      join ${sql.table(target)} target on target.id = brought.target_id
    on conflict do nothing`.execute(db);
  return Number(made.numAffectedRows ?? 0);
}
