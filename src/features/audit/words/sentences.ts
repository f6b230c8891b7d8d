import type { AuditKind } from "#core/audit.ts";

/** What a sentence is made of: names as people have them today, and fixed words. */
export interface Told {
  readonly who: string;
  readonly whom: string;
  /** True: done to oneself. */
  readonly own: boolean;
  readonly thing: string;
  readonly detail: string;
}

type Sentence = (told: Told) => string;

const by =
  (did: string): Sentence =>
  ({ who, thing }) =>
    `${who} ${did} ${thing}.`;
const toPerson =
  (did: string): Sentence =>
  ({ who, whom }) =>
    `${who} ${did} ${whom}.`;
const alone =
  (did: string): Sentence =>
  ({ who }) =>
    `${who} ${did}.`;

/** The whole log in plain sentences: one for each kind. */
export const sentences: Readonly<Record<AuditKind, Sentence>> = {
  "logged-in": ({ who, detail }) => `${who} logged in${detail === "" ? "" : ` (${detail})`}.`,
  "log-in-failed": ({ whom, detail }) =>
    whom === ""
      ? `Somebody tried to log in under a name that nobody has here (mark ${detail}).`
      : `Somebody tried to log in as ${whom} and did not know how to.`,
  "logged-out-everywhere": alone("logged out everywhere else"),
  "password-changed": alone("chose a new password"),
  "password-link-made": toPerson("made a link for a new password of"),
  "password-link-used": ({ whom }) => `${whom} chose a new password with a link.`,
  "factor-added": ({ who, detail }) => `${who} added a way to prove who they are (${detail}).`,
  "factor-removed": ({ who, whom, own, detail }) =>
    own
      ? `${who} removed a way to prove who they are (${detail}).`
      : `${who} removed a way in which ${whom} proved who they are (${detail}).`,
  "recovery-codes-made": alone("made new recovery codes"),
  "recovery-code-used": alone("used a recovery code"),
  "address-changed": ({ who, detail }) =>
    detail === "removed" ? `${who} removed their e-mail address.` : `${who} confirmed an e-mail address.`,
  "step-up": alone("proved once more who they are"),
  "step-up-failed": alone("failed to prove once more who they are"),
  "token-made": ({ who, whom, thing }) => `${who} made ${thing} for ${whom}.`,
  "token-revoked": ({ who, whom, own }) =>
    own ? `${who} ended the tokens of their programs.` : `${who} ended the tokens of ${whom}’s programs.`,
  "member-made": ({ who, whom, detail }) => `${who} made the account of ${whom} (${detail}).`,
  "member-left": alone("left the community"),
  "consent-given": alone("agreed to the house rules and to what is stored"),
  "consent-withdrawn": alone("took their consent back"),
  "data-downloaded": alone("downloaded their own data"),
  "role-changed": ({ who, whom, detail }) => `${who} saved role and title of ${whom} (${detail}).`,
  "staff-confirmed": ({ who, whom }) => `${who} confirmed that ${whom} belongs to the practice.`,
  "staff-mistaken": ({ who, whom }) => `${who} took the practice’s mark off everything that ${whom} wrote.`,
  "helping-asked": ({ who, whom }) => `${who} asked ${whom} to help as a former patient.`,
  "helping-began": ({ whom }) => `${whom} helps as a former patient, and says so.`,
  "helping-ended": ({ who, whom, own }) =>
    own ? `${who} no longer helps as a former patient.` : `${who} ended that ${whom} helps as a former patient.`,
  invited: ({ who, detail }) => `${who} invited somebody to the practice’s team (${detail}).`,
  "invitation-withdrawn": alone("withdrew an invitation to the practice’s team"),
  "invitation-used": ({ whom }) => `${whom} joined the practice’s team by invitation.`,
  "forum-given": ({ who, whom, thing }) => `${who} let ${whom} moderate ${thing}.`,
  "forum-taken": ({ who, whom, thing }) => `${who} ended that ${whom} moderates ${thing}.`,
  suspended: toPerson("paused"),
  "suspension-lifted": ({ who, whom }) => `${who} let ${whom} write again.`,
  "topic-closed": by("closed"),
  "name-paused": by("let the one-time name write no more in"),
  "name-resumed": by("let the one-time name write again in"),
  "name-asked": by("asked who is behind the one-time name in"),
  "name-agreed": by("agreed that two administrators see who is behind the one-time name in"),
  "name-refused": by("refused to open the one-time name in"),
  "name-opened": by("saw who is behind the one-time name in"),
  "topic-narrowed": by("let fewer people read"),
  "topic-reopened": by("opened again"),
  "topic-pinned": by("pinned"),
  "topic-unpinned": by("unpinned"),
  "topic-moved": by("moved"),
  "topic-renamed": by("renamed"),
  "topic-retagged": by("changed the tags of"),
  "topic-hidden": by("hid"),
  "topic-shown": by("showed again"),
  "post-hidden": by("hid"),
  "post-shown": by("showed again"),
  "post-approved": by("showed what had waited:"),
  "topic-approved": by("showed what had waited:"),
  "post-binned": by("put into the bin what had waited:"),
  "topic-binned": by("put into the bin what had waited:"),
  "post-brought-back": by("brought back what was spam or in the bin:"),
  "topic-brought-back": by("brought back what was spam or in the bin:"),
  "phrase-allowed": by("said why words may stay that read as if somebody were a patient, in"),
  "report-kept": by("answered reports and kept"),
  "report-hidden": by("answered reports and hid"),
  "forum-created": by("added"),
  "forum-edited": by("edited"),
  "forum-audience": by("changed who reads"),
  "forum-moved": by("moved"),
  "forum-closed": by("closed"),
  "forum-reopened": by("opened again"),
  "forum-deleted": by("deleted"),
  "treatment-handed-in": ({ who, thing, detail }) => `${who} handed in version ${detail} of ${thing}.`,
  "treatment-approved": ({ who, thing, detail }) => `${who} approved and published version ${detail} of ${thing}.`,
  "treatment-withdrawn": ({ who, thing, detail }) => `${who} withdrew version ${detail} of ${thing}.`,
  "setting-changed": by("changed the setting"),
  "text-changed": by("changed the text"),
  "text-confirmed": by("confirmed the text"),
  "consent-asked": by("asked everybody to agree anew to"),
  "import-looked": ({ who }) => `${who} looked at files of another community, before an import.`,
  "import-asked": ({ who }) => `${who} started an import.`,
  "import-stopped": ({ who }) => `${who} stopped an import, or a look at its files.`,
  imported: ({ who, detail }) => `${who} ran an import (${detail}).`,
  exported: ({ who, detail }) => `${who} took an export of everything (${detail}).`,
  denied: ({ who, thing }) => `${who} asked for ${thing} and was not let in.`,
  "person-read": toPerson("looked at the page about"),
  "people-read": alone("looked at the list of people"),
  "history-read": by("read the former words of"),
  "clinician-named": ({ who, whom }) => `${who} let ${whom} answer what people ask in private.`,
  "clinician-ended": ({ who, whom }) => `${who} let ${whom} no longer answer what people ask in private.`,
  "conversation-taken": by("took, and can read,"),
  "conversation-handed": ({ who, whom, thing }) =>
    whom === "" ? `${who} gave ${thing} back to the team.` : `${who} handed ${thing} to ${whom}, who can read it.`,
  "conversation-opened": by("did not have, gave a reason and read"),
  "audit-read": ({ who, whom }) =>
    whom === "" ? `${who} read this log.` : `${who} read what this log says about ${whom}.`,
};
