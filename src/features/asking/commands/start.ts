import { sql } from "kysely";
import { must } from "#core/decision.ts";
import { Conflict, Forbidden } from "#core/errors.ts";
import { type Member, oneTimeNameIn } from "#core/viewer.ts";
import { findTopic } from "#features/topics/index.ts";
import { sameBytes } from "#platform/crypto/sealer.ts";
import { newOpaqueName } from "#platform/crypto/tokens.ts";
import type { Work } from "#platform/work/work.ts";
import { canAsk } from "../policy.ts";
import { newWords } from "../sealed.ts";
import { ownConversation } from "../visibility.ts";
import { words } from "../words.ts";

export interface NewConversation {
  readonly subject: string;
  readonly body: string;
  readonly submissionId: string;
  /** The topic that it goes on from. */
  readonly topicId?: number | undefined;
  /** Where they have a one-time name in that topic: which of the two they chose. */
  readonly as: "own" | "one-time";
}

/**
 * Begins a conversation with the team. Sending the same form twice begins one and gives the same answer.
 *
 * @returns its address's last part
 * @throws NotFound, Forbidden; Conflict when the same form was sent before with other words
 */
export async function startConversation(work: Work, form: NewConversation): Promise<string> {
  must(canAsk(work.viewer));
  if (work.viewer.kind !== "member") throw new Forbidden(words.rules.logIn);
  const { sealer } = work.tools;
  const mark = sealer.lookup("conversation", JSON.stringify([form.subject, form.body, form.topicId ?? 0, form.as]));
  const { rows } = await sql<{ id: number }>`select nextval('conversation_id_seq')::bigint as id`.execute(work.db);
  const id = Number(rows[0]?.id);
  const { sealed, wrapped } = newWords(sealer, id);
  const begun = await work.db
    .insertInto("conversation")
    .values({
      id,
      token: newOpaqueName(),
      ...(await whose(work, work.viewer, form, (opening) => sealed.sealOpening(opening))),
      submission_id: form.submissionId,
      submission_mark: mark,
      message_count: 1,
      created_at: work.now,
      last_at: work.now,
    })
    .onConflict((conflict) => conflict.column("submission_id").doNothing())
    .returning("token")
    .executeTakeFirst();
  if (!begun) return sentBefore(work, work.viewer, form.submissionId, mark);
  await work.db.insertInto("conversation_key").values({ conversation_id: id, wrapped }).execute();
  const first = { position: 1, by_team: false, body_sealed: sealed.sealMessage(1, form.body) };
  const submission = { submission_id: form.submissionId, submission_mark: mark };
  await work.db
    .insertInto("conversation_message")
    .values({ conversation_id: id, ...first, ...submission, created_at: work.now })
    .execute();
  return begun.token;
}

type Sealing = (opening: { readonly subject: string; readonly topicId: number | null }) => Buffer;

/**
 * Under which name, and whether it says where it came from. Who began a topic under a one-time name is that in here, too;
 * or, by their own choice, themselves, and then nothing leads to the topic: the two are never joined (T-03).
 */
async function whose(work: Work, owner: Member, form: NewConversation, seal: Sealing) {
  const topic = form.topicId === undefined ? null : await findTopic(work.db, owner, form.topicId);
  const name = topic === null ? null : oneTimeNameIn(owner, topic.id);
  const under = form.as === "own" ? null : name;
  const topicId = topic === null || (name !== null && under === null) ? null : topic.id;
  const by = under === null ? { owner_id: owner.id } : { alias_id: under.id };
  return { ...by, opening_sealed: seal({ subject: form.subject, topicId }) };
}

/** The answer that the first press of the button had. @throws Conflict when it carried other words */
async function sentBefore(work: Work, owner: Member, submissionId: string, mark: Buffer): Promise<string> {
  const earlier = await work.db
    .selectFrom("conversation")
    .select(["token", "submission_mark as mark"])
    .where("submission_id", "=", submissionId)
    .where(ownConversation(owner))
    .executeTakeFirst();
  if (!earlier || !sameBytes(earlier.mark, mark)) throw new Conflict(words.forms.otherWords);
  return earlier.token;
}
