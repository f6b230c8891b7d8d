import { must } from "#core/decision.ts";
import type { Work } from "#platform/work/work.ts";
import { canClose, canDelete, canReopen, graceDays } from "../policy.ts";
import { lockConversation } from "../queries/find-conversation.ts";

const dayMs = 86_400_000;

/** Either side ends it; whoever asked may go on with it for a while. Twice does the same as once. */
export async function setClosed(work: Work, token: string, closed: boolean): Promise<void> {
  const conversation = await lockConversation(work, token);
  if ((conversation.closedAt !== null) === closed) return;
  must(closed ? canClose(conversation) : canReopen(conversation, work.now));
  const change = closed
    ? { closed_at: work.now, closed_by_team: conversation.standing === "team" }
    : { closed_at: null, closed_by_team: null };
  await work.db.updateTable("conversation").set(change).where("id", "=", conversation.id).execute();
}

/** Its owner wants it gone for everybody: from now on nobody else sees it, and after some days nobody does. */
export async function askDeletion(work: Work, token: string): Promise<void> {
  const conversation = await lockConversation(work, token);
  must(canDelete(conversation));
  if (conversation.deleteAt !== null) return;
  await setDeletion(work, conversation.id, new Date(work.now.getTime() + graceDays * dayMs));
}

/** They have thought again. */
export async function keepConversation(work: Work, token: string): Promise<void> {
  const conversation = await lockConversation(work, token);
  must(canDelete(conversation));
  await setDeletion(work, conversation.id, null);
}

async function setDeletion(work: Work, id: number, deleteAt: Date | null): Promise<void> {
  await work.db.updateTable("conversation").set({ delete_at: deleteAt }).where("id", "=", id).execute();
}

/** By the clock: what its owner wanted gone, and what was closed for as long as the practice keeps it. Key and words go together. */
export async function forgetEnded(work: Work): Promise<void> {
  await work.db.deleteFrom("conversation").where("delete_at", "<=", work.now).execute();
  const months = work.tools.settings().conversationMonths;
  if (months === 0) return;
  const before = new Date(work.now);
  before.setUTCMonth(before.getUTCMonth() - months);
  await work.db.deleteFrom("conversation").where("closed_at", "<=", before).execute();
}
