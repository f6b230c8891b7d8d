import type { Work } from "#platform/work/work.ts";
import { words } from "../words.ts";

/** Every change to the tree is kept with who made it. */
export async function logForumAct(
  work: Work,
  act: keyof typeof words.acts,
  { id, about }: { readonly id: number; readonly about: string },
): Promise<void> {
  await work.db
    .insertInto("moderation_act")
    .values({
      act: words.acts[act],
      actor_id: work.viewer.kind === "member" ? work.viewer.id : null,
      reason: about,
      created_at: work.now,
    })
    .execute();
  work.audit({ kind: words.acts[act], object: `forum:${id}` });
}
