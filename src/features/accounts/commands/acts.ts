import type { Work } from "#platform/work/work.ts";

/** What is done to a person; each is kept with who did it and why. */
export type PersonAct =
  | "role-changed"
  | "staff-confirmed"
  | "staff-mistaken"
  | "suspended"
  | "suspension-lifted"
  | "password-link-made";

interface NotedAct {
  readonly act: PersonAct;
  readonly memberId: number;
  /** What the moderators' log says; the audit log holds nothing that somebody typed. */
  readonly reason?: string;
  /** A fixed word for the audit log. */
  readonly detail?: string;
}

export async function noteAct(work: Work, { act, memberId, reason, detail }: NotedAct): Promise<void> {
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
  work.audit({ kind: act, subjectId: memberId, detail });
}
