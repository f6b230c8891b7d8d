import { sql } from "kysely";
import { must } from "#core/decision.ts";
import { Forbidden, FormProblems } from "#core/errors.ts";
import type { Work } from "#platform/work/work.ts";
import { canHand, canOpen, canTake, openHours } from "../policy.ts";
import { type Conversation, lockConversation } from "../queries/find-conversation.ts";
import { listClinicians } from "../queries/list-clinicians.ts";
import { wordsOf } from "../sealed.ts";
import { words } from "../words.ts";

/** Takes what waits, or joins those who have what one has opened. On record; its owner sees who has it. */
export async function takeConversation(work: Work, token: string): Promise<void> {
  const conversation = await lockConversation(work, token);
  if (conversation.standing === "team") return;
  must(canTake(conversation));
  if (work.viewer.kind !== "member") throw new Forbidden(words.rules.taken);
  await addToTeam(work, conversation, work.viewer.id);
  work.audit({ kind: "conversation-taken", object: `conversation:${conversation.id}` });
}

/**
 * Gives a conversation to a colleague, who has it from now on, or back to everybody.
 *
 * @param to null: whoever takes it next
 * @param stay keeps it, too
 * @throws FormProblems when nobody of the practice is that person
 */
export async function handConversation(
  work: Work,
  token: string,
  { to, stay }: { readonly to: number | null; readonly stay: boolean },
): Promise<void> {
  const conversation = await lockConversation(work, token);
  must(canHand(conversation));
  if (work.viewer.kind !== "member") throw new Forbidden(words.rules.notYours);
  if (to !== null) {
    const colleagues = await listClinicians(work.db, work.now);
    if (!colleagues.some(({ id }) => id === to)) throw new FormProblems({ to: words.forms.nobody });
    await addToTeam(work, conversation, to);
  }
  if (to === null || (!stay && to !== work.viewer.id)) await removeFromTeam(work, conversation, work.viewer.id);
  work.audit({
    kind: "conversation-handed",
    object: `conversation:${conversation.id}`,
    subjectId: to ?? undefined,
  });
}

/**
 * Opens for a day what somebody does not have, for a reason (T-07). Whoever asked reads that it was done, by whom and why;
 * administrators are told that it was done.
 */
export async function openConversation(work: Work, token: string, reason: string): Promise<void> {
  const conversation = await lockConversation(work, token);
  must(canOpen(conversation));
  if (work.viewer.kind !== "member") throw new Forbidden(words.rules.notYours);
  const { rows } = await sql<{ id: number }>`select nextval('conversation_opening_id_seq')::bigint as id`.execute(
    work.db,
  );
  const id = Number(rows[0]?.id);
  await work.db
    .insertInto("conversation_opening")
    .values({
      id,
      conversation_id: conversation.id,
      member_id: work.viewer.id,
      reason_sealed: wordsOf(work.tools.sealer, conversation).sealReason(id, reason),
      opened_at: work.now,
      until: new Date(work.now.getTime() + openHours * 3_600_000),
    })
    .execute();
  await work.db.updateTable("conversation").set({ owner_news: true }).where("id", "=", conversation.id).execute();
  work.audit({ kind: "conversation-opened", object: `conversation:${conversation.id}` });
}

async function addToTeam(work: Work, { id }: Conversation, memberId: number): Promise<void> {
  await work.db
    .insertInto("conversation_team")
    .values({ conversation_id: id, member_id: memberId, since: work.now })
    .onConflict((conflict) => conflict.columns(["conversation_id", "member_id"]).doNothing())
    .execute();
}

async function removeFromTeam(work: Work, { id }: Conversation, memberId: number): Promise<void> {
  await work.db
    .deleteFrom("conversation_team")
    .where("conversation_id", "=", id)
    .where("member_id", "=", memberId)
    .execute();
}
