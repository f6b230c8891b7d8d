import { must } from "#core/decision.ts";
import type { Work } from "#platform/work/work.ts";
import { canAnswerSharing, canAskToShare } from "../policy.ts";
import { lockConversation } from "../queries/find-conversation.ts";

/** The team asks whether it may share the question, without a name. Asked twice is asked once. */
export async function askToShare(work: Work, token: string): Promise<void> {
  const conversation = await lockConversation(work, token);
  must(canAskToShare(conversation));
  if (conversation.shareAskedAt !== null) return;
  await work.db
    .updateTable("conversation")
    .set({ share_asked_at: work.now, owner_news: true })
    .where("id", "=", conversation.id)
    .execute();
}

/** Whoever asked says yes or no, and may say otherwise later. */
export async function answerSharing(work: Work, token: string, yes: boolean): Promise<void> {
  const conversation = await lockConversation(work, token);
  must(canAnswerSharing(conversation));
  await work.db.updateTable("conversation").set({ share_answer: yes }).where("id", "=", conversation.id).execute();
}
