import { sql } from "kysely";
import type { Member, Viewer } from "#core/viewer.ts";
import type { Sealer } from "#platform/crypto/sealer.ts";
import type { Db } from "#platform/database/database.ts";
import { isClinician } from "../policy.ts";
import { wordsOf } from "../sealed.ts";
import { hasIt, isTaken, ownConversation } from "../visibility.ts";

/** One of somebody's own conversations. */
export interface OwnConversation {
  readonly token: string;
  readonly subject: string;
  /** The one-time name that it is under; null: their own. */
  readonly under: string | null;
  readonly lastAt: Date;
  readonly news: boolean;
  readonly closed: boolean;
  readonly deleteAt: Date | null;
}

const mostShown = 100;

/** What this member asked, latest first; at most 100. */
export async function listOwnConversations(
  db: Db,
  sealer: Sealer,
  member: Member,
): Promise<readonly OwnConversation[]> {
  const { rows } = await sql<Omit<OwnConversation, "subject"> & { id: number; wrapped: Buffer; sealed: Buffer }>`
    select conversation.id, token, wrapped, opening_sealed as sealed, alias.name as under, last_at as "lastAt",
           owner_news as news, closed_at is not null as closed, delete_at as "deleteAt"
      from conversation join conversation_key key on key.conversation_id = conversation.id
      left join one_time_name alias on alias.id = conversation.alias_id
     where ${ownConversation(member)} order by last_at desc, conversation.id desc limit ${mostShown}`.execute(db);
  return rows.map(({ id, wrapped, sealed, ...row }) => ({
    ...row,
    subject: wordsOf(sealer, { id, wrapped }).openOpening(sealed).subject,
  }));
}

/** A conversation as the team's lists show it: no word of it, and no name. */
export interface OpenConversation {
  readonly token: string;
  readonly whose: "mine" | "nobody" | "colleagues";
  /** The participant wrote last. */
  readonly awaitsTeam: boolean;
  readonly since: Date;
  readonly lastAt: Date;
}

/** Conversations that are not closed, for clinicians: their own, what nobody has, what colleagues have; longest waiting first. */
export async function listOpenConversations(db: Db, viewer: Viewer, now: Date): Promise<readonly OpenConversation[]> {
  if (viewer.kind !== "member" || !isClinician(viewer)) return [];
  const { rows } = await sql<OpenConversation>`
    select token, case when mine then 'mine' when taken then 'colleagues' else 'nobody' end as whose,
           awaits_team as "awaitsTeam", created_at as since, last_at as "lastAt"
      from (select token, ${hasIt(viewer)} as mine, ${isTaken(now)} as taken, awaits_team, created_at, last_at, id
              from conversation
             where closed_at is null and delete_at is null and not ${ownConversation(viewer)}) found
     order by case when mine then 0 when taken then 2 else 1 end, awaits_team desc, last_at, id
     limit 500`.execute(db);
  return rows;
}

/** How many wait for an answer of this clinician, or for somebody to take them; 0 for everybody else. */
export async function countOpenConversations(db: Db, viewer: Viewer, now: Date): Promise<number> {
  if (viewer.kind !== "member" || !isClinician(viewer)) return 0;
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from conversation
     where closed_at is null and delete_at is null and awaits_team and not ${ownConversation(viewer)}
       and (${hasIt(viewer)} or not ${isTaken(now)})`.execute(db);
  return rows[0]?.n ?? 0;
}
