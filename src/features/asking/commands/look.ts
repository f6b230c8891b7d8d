import type { Db } from "#platform/database/database.ts";
import type { Conversation } from "../queries/find-conversation.ts";

/** Its owner has it before them: nothing in it is new any more. */
export async function noteSeen(db: Db, { id, standing, ownerNews }: Conversation): Promise<void> {
  if (standing !== "owner" || !ownerNews) return;
  await db.updateTable("conversation").set({ owner_news: false }).where("id", "=", id).execute();
}
