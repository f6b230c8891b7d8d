/** What kind of thing an entry in the audit log tells, for filtering. */
export const auditGroups = ["sign-in", "people", "moderation", "running", "reading"] as const;
export type AuditGroup = (typeof auditGroups)[number];

/** Everything that is put on record, in the past tense. A new one needs its sentence in `features/audit/words.ts`. */
export const auditKinds = {
  "logged-in": "sign-in",
  "log-in-failed": "sign-in",
  "logged-out-everywhere": "sign-in",
  "password-changed": "sign-in",
  "password-link-made": "sign-in",
  "password-link-used": "sign-in",
  "factor-added": "sign-in",
  "factor-removed": "sign-in",
  "recovery-codes-made": "sign-in",
  "recovery-code-used": "sign-in",
  "address-changed": "sign-in",
  "step-up": "sign-in",
  "step-up-failed": "sign-in",
  "token-made": "sign-in",
  "token-revoked": "sign-in",
  "member-made": "people",
  "member-left": "people",
  "consent-given": "people",
  "consent-withdrawn": "people",
  "data-downloaded": "people",
  "role-changed": "people",
  "staff-confirmed": "people",
  "staff-mistaken": "people",
  "helping-asked": "people",
  "helping-began": "people",
  "helping-ended": "people",
  invited: "people",
  "invitation-withdrawn": "people",
  "invitation-used": "people",
  "forum-given": "people",
  "forum-taken": "people",
  suspended: "people",
  "suspension-lifted": "people",
  "topic-closed": "moderation",
  "topic-narrowed": "moderation",
  "topic-reopened": "moderation",
  "topic-pinned": "moderation",
  "topic-unpinned": "moderation",
  "topic-moved": "moderation",
  "topic-renamed": "moderation",
  "topic-retagged": "moderation",
  "name-paused": "moderation",
  "name-resumed": "moderation",
  "topic-hidden": "moderation",
  "topic-shown": "moderation",
  "post-hidden": "moderation",
  "post-shown": "moderation",
  "post-approved": "moderation",
  "topic-approved": "moderation",
  "post-binned": "moderation",
  "topic-binned": "moderation",
  "post-brought-back": "moderation",
  "topic-brought-back": "moderation",
  "phrase-allowed": "moderation",
  "report-kept": "moderation",
  "report-hidden": "moderation",
  "forum-created": "running",
  "forum-edited": "running",
  "forum-audience": "running",
  "forum-moved": "running",
  "forum-closed": "running",
  "forum-reopened": "running",
  "forum-deleted": "running",
  "treatment-handed-in": "running",
  "treatment-approved": "running",
  "treatment-withdrawn": "running",
  "setting-changed": "running",
  "text-changed": "running",
  "text-confirmed": "running",
  "consent-asked": "running",
  "import-looked": "running",
  "import-asked": "running",
  "import-stopped": "running",
  imported: "running",
  exported: "running",
  denied: "reading",
  "person-read": "reading",
  "people-read": "reading",
  "history-read": "reading",
  "name-asked": "reading",
  "name-agreed": "reading",
  "name-refused": "reading",
  "name-opened": "reading",
  "clinician-named": "people",
  "clinician-ended": "people",
  "conversation-taken": "reading",
  "conversation-handed": "reading",
  "conversation-opened": "reading",
  "audit-read": "reading",
} as const satisfies Readonly<Record<string, AuditGroup>>;

export type AuditKind = keyof typeof auditKinds;

/** A thing by its id, or by its name in the code: never by words that somebody typed. */
export type AuditObject =
  | `${"topic" | "post" | "forum" | "import" | "conversation" | "treatment"}:${number}`
  | `${"setting" | "text" | "route" | "token"}:${string}`;

/** One line for the audit log: ids and fixed words. It can never be erased, so nothing that somebody typed is in it. */
export interface AuditNote {
  readonly kind: AuditKind;
  /** Whom it is about. */
  readonly subjectId?: number | null | undefined;
  readonly object?: AuditObject | undefined;
  /** A fixed word: a role, an outcome. */
  readonly detail?: string | undefined;
  /** Who did it, where that is not the viewer of the work: somebody who has just logged in. */
  readonly actorId?: number | undefined;
}
