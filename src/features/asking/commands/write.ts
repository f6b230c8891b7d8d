import { sql } from "kysely";
import { must } from "#core/decision.ts";
import { Conflict, Forbidden } from "#core/errors.ts";
import type { Member } from "#core/viewer.ts";
import { sameBytes } from "#platform/crypto/sealer.ts";
import type { Work } from "#platform/work/work.ts";
import { canWriteIn } from "../policy.ts";
import { type Conversation, lockConversation } from "../queries/find-conversation.ts";
import { wordsOf } from "../sealed.ts";
import { words } from "../words.ts";

export interface NewMessage {
  readonly body: string;
  readonly submissionId: string;
  /** How many messages there were when the form was opened. */
  readonly seen: number;
}

/**
 * Adds a message. Sending the same form twice adds one and gives the same answer. Of the team nobody answers past what
 * they have not seen: somebody may have answered meanwhile.
 *
 * @returns its place
 * @throws NotFound, Forbidden; Conflict when there is something new, or the form was sent before with other words
 */
export async function writeMessage(work: Work, token: string, message: NewMessage): Promise<number> {
  const conversation = await lockConversation(work, token);
  must(canWriteIn(work.viewer, conversation, work.now));
  if (work.viewer.kind !== "member") throw new Forbidden(words.rules.logIn);
  const mark = work.tools.sealer.lookup("conversation message", JSON.stringify([conversation.id, message.body]));
  const earlier = await sentBefore(work, conversation, message.submissionId, mark);
  if (earlier !== null) return earlier;
  const byTeam = conversation.standing === "team";
  if (byTeam && (await hasNew(work, conversation, work.viewer, message.seen))) {
    throw new Conflict(words.forms.newMeanwhile);
  }
  const position = conversation.messageCount + 1;
  await work.db
    .insertInto("conversation_message")
    .values({
      conversation_id: conversation.id,
      position,
      by_team: byTeam,
      author_id: byTeam ? work.viewer.id : null,
      author_title: byTeam ? work.viewer.staffTitle : null,
      body_sealed: wordsOf(work.tools.sealer, conversation).sealMessage(position, message.body),
      submission_id: message.submissionId,
      submission_mark: mark,
      created_at: work.now,
    })
    .execute();
  await work.db
    .updateTable("conversation")
    .set({ message_count: position, awaits_team: !byTeam, owner_news: byTeam, last_at: work.now })
    .where("id", "=", conversation.id)
    .execute();
  return position;
}

/** @throws Conflict when the first press of the button carried other words */
async function sentBefore(work: Work, { id }: Conversation, submissionId: string, mark: Buffer) {
  const earlier = await work.db
    .selectFrom("conversation_message")
    .select(["position", "submission_mark as mark"])
    .where("conversation_id", "=", id)
    .where("submission_id", "=", submissionId)
    .executeTakeFirst();
  if (!earlier) return null;
  if (!sameBytes(earlier.mark, mark)) throw new Conflict(words.forms.otherWords);
  return earlier.position;
}

/** Did anybody else write since? */
async function hasNew(work: Work, { id }: Conversation, me: Member, seen: number): Promise<boolean> {
  const { rows } = await sql`
    select 1 from conversation_message
     where conversation_id = ${id} and position > ${seen} and author_id is distinct from ${me.id} limit 1`.execute(
    work.db,
  );
  return rows.length > 0;
}
