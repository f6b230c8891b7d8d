import type { Work } from "#platform/work/work.ts";

/** What is done to a person; each is kept with who did it and why. */
export type PersonAct = "role-changed" | "staff-confirmed" | "suspended" | "suspension-lifted" | "password-link-made";

export async function noteAct(
  work: Work,
  { act, memberId, reason }: { readonly act: PersonAct; readonly memberId: number; readonly reason?: string },
): Promise<void> {
  await work.db
    .insertInto("moderation_act")
    .values({
      actor_id: work.viewer.kind === "member" ? work.viewer.id : null,
      act,
      member_id: memberId,
      reason: reason ?? null,
      created_at: work.now,
    })
    .execute();
}
