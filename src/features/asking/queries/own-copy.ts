import { sql } from "kysely";
import type { Member } from "#core/viewer.ts";
import type { Sealer } from "#platform/crypto/sealer.ts";
import type { Db } from "#platform/database/database.ts";
import { wordsOf } from "../sealed.ts";
import { ownConversation } from "../visibility.ts";

/** A message of one's own conversations as it is taken along, with what it belongs to. */
export interface CopiedMessage {
  readonly conversation: string;
  readonly about: string;
  /** The topic that it went on from. */
  readonly fromTopic: number | null;
  /** The one-time name that it is under; null: one's own. */
  readonly under: string | null;
  readonly closedAt: Date | null;
  readonly goesAt: Date | null;
  readonly number: number;
  readonly by: string;
  readonly at: Date;
  readonly text: string;
}

interface Row {
  readonly id: number;
  readonly token: string;
  readonly wrapped: Buffer;
  readonly opening: Buffer;
  readonly under: string | null;
  readonly closedAt: Date | null;
  readonly goesAt: Date | null;
  readonly position: number;
  readonly by: string;
  readonly at: Date;
  readonly body: Buffer;
}

/** Everything in all conversations of one's own, the team's answers too: they were written to this person. Oldest first. */
export async function copyOwnConversations(db: Db, sealer: Sealer, me: Member): Promise<readonly CopiedMessage[]> {
  const { rows } = await sql<Row>`
    select conversation.id, token, wrapped, opening_sealed as opening, alias.name as under, closed_at as "closedAt",
           delete_at as "goesAt", position, message.created_at as at, body_sealed as body,
           case when by_team then coalesce(member.name, author_title, 'team') else 'me' end as by
      from conversation join conversation_key key on key.conversation_id = conversation.id
      join conversation_message message on message.conversation_id = conversation.id
      left join one_time_name alias on alias.id = conversation.alias_id
      left join member on member.id = message.author_id and member.left_at is null
     where ${ownConversation(me)} order by conversation.id, position`.execute(db);
  return rows.map((row) => {
    const words = wordsOf(sealer, row);
    const { subject, topicId } = words.openOpening(row.opening);
    const { token, under, closedAt, goesAt, position, by, at } = row;
    const text = words.openMessage(position, row.body);
    return {
      conversation: token,
      about: subject,
      fromTopic: topicId,
      under,
      closedAt,
      goesAt,
      number: position,
      by,
      at,
      text,
    };
  });
}
