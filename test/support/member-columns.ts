/** Where a copy of one's data tells of a column that names its owner; or why it does not. */
export type Decision = { readonly copied: string } | { readonly left: string };

/**
 * Every column of every table that refers to a member (P-59). A test compares it with the database: whoever adds such a
 * column decides here whether people get it with the copy of their data.
 */
export const decisions: Readonly<Record<string, Decision>> = {
  "address_claim.member_id": { copied: "addressesToConfirm" },
  "answer_act.actor_id": { left: "What somebody did for the practice belongs to the practice’s log." },
  "answer_standing.reviewed_by": { left: "It stands with the answer, where everybody reads it." },
  "api_token.member_id": { copied: "apiTokens" },
  "audit_entry.actor_id": { copied: "record" },
  "audit_entry.subject_id": { copied: "record" },
  "block.blocker_id": { copied: "peopleBlocked" },
  "block.blocked_id": { left: "It is somebody else’s choice, and nobody is to learn of it (R-24)." },
  "bookmark.member_id": { copied: "bookmarks" },
  "consent.member_id": { copied: "consents" },
  "conversation.owner_id": { copied: "conversations" },
  "conversation_message.author_id": {
    left: "What somebody answered for the practice is in the copy of whoever asked.",
  },
  "conversation_opening.member_id": { left: "What somebody did for the practice belongs to the practice’s log." },
  "conversation_team.member_id": { left: "What somebody did for the practice belongs to the practice’s log." },
  "departure.member_id": { left: "It is there only after the account is gone." },
  "draft.member_id": { copied: "drafts" },
  "forum_follow.member_id": { copied: "forumsFollowed" },
  "forum_moderator.member_id": { copied: "forumsIModerate" },
  "half_log_in.member_id": { copied: "halfLogIns" },
  "imported_person.member_id": { copied: "oldAccount" },
  "invitation.made_by": { left: "The invitation is another person’s." },
  "member.checked_by": {
    left: "It is the number of whoever checked; that it was checked, and until when, is in the copy.",
  },
  "moderation_act.actor_id": { left: "What somebody did for the practice belongs to the practice’s log." },
  "moderation_act.member_id": { copied: "decisions" },
  "name_opening.answered_by": { left: "What somebody did for the practice belongs to the practice’s log." },
  "name_opening.asked_by": { left: "What somebody did for the practice belongs to the practice’s log." },
  "one_time_link.made_by": { left: "The link is another person’s." },
  "one_time_link.member_id": { copied: "links" },
  "outgoing_mail.member_id": { copied: "mail" },
  "passkey.member_id": { copied: "passkeys" },
  "post.author_id": { copied: "posts" },
  "post_revision.editor_id": { copied: "posts" },
  "preference.member_id": { copied: "preference" },
  "question.owner_id": { left: "How the team divides its work belongs to the practice." },
  "question.second_id": { left: "How the team divides its work belongs to the practice." },
  "reaction.member_id": { copied: "reactionsGiven" },
  "recovery_code.member_id": { copied: "recoveryCodes" },
  "report.handled_by": { left: "The report is another person’s." },
  "report.reporter_id": { copied: "reports" },
  "session.member_id": { copied: "logIns" },
  "topic.author_id": { copied: "topicsStarted" },
  "topic.last_post_author_id": { left: "Repeats what stands with the posts." },
  "topic_follow.member_id": { copied: "topicsFollowed" },
  "topic_member.member_id": { copied: "readingPlaces" },
  "totp.member_id": { copied: "authenticatorApps" },
};
