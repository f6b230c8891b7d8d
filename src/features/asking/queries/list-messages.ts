import { sql } from "kysely";
import type { PageOf } from "#core/paging.ts";
import type { Sealer } from "#platform/crypto/sealer.ts";
import type { Db } from "#platform/database/database.ts";
import { mayRead } from "../policy.ts";
import { type Opening, wordsOf } from "../sealed.ts";
import type { Conversation } from "./find-conversation.ts";

/** One message, opened. */
export interface Message {
  readonly position: number;
  readonly byTeam: boolean;
  /** Who of the team wrote it; null: they have left, or its owner wrote it. */
  readonly authorId: number | null;
  readonly author: string | null;
  readonly title: string | null;
  readonly body: string;
  readonly createdAt: Date;
}

/** When somebody who did not have it read it, and why. */
export interface Look {
  readonly name: string | null;
  readonly title: string | null;
  readonly reason: string;
  readonly openedAt: Date;
}

/** Nothing is opened for those who may not read: they never come this far. */
function readable(sealer: Sealer, conversation: Conversation) {
  if (!mayRead(conversation)) throw new RangeError("A conversation was opened for somebody who may not read it.");
  return wordsOf(sealer, conversation);
}

export function openingOf(sealer: Sealer, conversation: Conversation): Opening {
  return readable(sealer, conversation).openOpening(conversation.openingSealed);
}

/** Messages of one page, in their order. */
export async function listMessages(
  db: Db,
  sealer: Sealer,
  conversation: Conversation,
  { from, through }: Pick<PageOf, "from" | "through">,
): Promise<readonly Message[]> {
  const words = readable(sealer, conversation);
  const { rows } = await sql<Omit<Message, "body"> & { sealed: Buffer }>`
    select position, by_team as "byTeam", author_id as "authorId", member.name as author, author_title as title,
           body_sealed as sealed, message.created_at as "createdAt"
      from conversation_message message left join member on member.id = message.author_id and member.left_at is null
     where conversation_id = ${conversation.id} and position between ${from} and ${through} order by position`.execute(
    db,
  );
  return rows.map(({ sealed, ...row }) => ({ ...row, body: words.openMessage(row.position, sealed) }));
}

/** Who looked without having it, latest first; at most 20. */
export async function listLooks(db: Db, sealer: Sealer, conversation: Conversation): Promise<readonly Look[]> {
  const words = readable(sealer, conversation);
  const { rows } = await sql<Omit<Look, "reason"> & { id: number; sealed: Buffer }>`
    select opening.id, member.name, member.staff_title as title, reason_sealed as sealed, opened_at as "openedAt"
      from conversation_opening opening left join member on member.id = opening.member_id and member.left_at is null
     where conversation_id = ${conversation.id} order by opening.id desc limit 20`.execute(db);
  return rows.map(({ id, sealed, ...row }) => ({ ...row, reason: words.openReason(id, sealed) }));
}
