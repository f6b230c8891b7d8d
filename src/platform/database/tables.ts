/** Written by tools/make-tables.ts from a freshly migrated database. Do not edit. */

import type { ColumnType } from "kysely";

export type ArrayType<T> = ArrayTypeImpl<T> extends (infer U)[]
  ? U[]
  : ArrayTypeImpl<T>;

export type ArrayTypeImpl<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S[], I[], U[]>
  : T[];

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export interface AddressClaim {
  address_lookup: Buffer;
  address_sealed: Buffer;
  created_at: Date;
  expires_at: Date;
  member_id: number;
  token_hash: Buffer;
}

export interface AnswerAct {
  act: "reviewed" | "rechecked" | "replaced" | "stands" | "asked";
  actor_id: number | null;
  created_at: Date;
  id: Generated<number>;
  note: string | null;
  post_id: number;
}

export interface AnswerStanding {
  overdue: Generated<boolean>;
  post_id: number;
  replaced_by: number | null;
  review_by: string | null;
  reviewed_at: Date | null;
  reviewed_by: number | null;
  state: Generated<"current" | "rechecking" | "replaced">;
  why: string | null;
}

export interface ApiToken {
  created_at: Date;
  member_id: number;
  revoked_at: Date | null;
  scope: "read" | "write" | "admin";
  token_hash: Buffer;
}

export interface Ask {
  asked_at: Date;
  asked_id: number;
  post_id: number;
  settled_at: Date | null;
  state: Generated<"open" | "answered" | "declined" | "passed-on">;
  topic_id: number;
}

export interface Attempt {
  count: number;
  key: Buffer;
  started_at: Date;
}

export interface AuditEntry {
  actor_id: number | null;
  at: Date;
  detail: string | null;
  hash: Buffer;
  id: number;
  kind: string;
  object: string | null;
  previous_hash: Buffer;
  subject_id: number | null;
}

export interface Block {
  blocked_id: number;
  blocker_id: number;
  created_at: Date;
}

export interface Bookmark {
  member_id: number;
  topic_id: number;
}

export interface Consent {
  at: Date;
  given: boolean;
  id: Generated<number>;
  member_id: number;
  privacy_version: number | null;
  rules_version: number | null;
}

export interface Conversation {
  alias_id: string | null;
  awaits_team: Generated<boolean>;
  closed_at: Date | null;
  closed_by_team: boolean | null;
  created_at: Date;
  delete_at: Date | null;
  id: Generated<number>;
  last_at: Date;
  message_count: Generated<number>;
  opening_sealed: Buffer;
  owner_id: number | null;
  owner_news: Generated<boolean>;
  share_answer: boolean | null;
  share_asked_at: Date | null;
  submission_id: string;
  submission_mark: Buffer;
  token: string;
}

export interface ConversationKey {
  conversation_id: number;
  wrapped: Buffer;
}

export interface ConversationMessage {
  author_id: number | null;
  author_title: string | null;
  body_sealed: Buffer;
  by_team: boolean;
  conversation_id: number;
  created_at: Date;
  position: number;
  submission_id: string;
  submission_mark: Buffer;
}

export interface ConversationOpening {
  conversation_id: number;
  id: Generated<number>;
  member_id: number | null;
  opened_at: Date;
  reason_sealed: Buffer;
  until: Date;
}

export interface ConversationTeam {
  conversation_id: number;
  member_id: number;
  since: Date;
}

export interface DepartedName {
  name_hash: Buffer;
}

export interface Departure {
  asked_at: Date;
  member_id: number;
  name_sealed: Buffer;
  with_posts: boolean;
}

export interface Draft {
  body_sealed: Buffer;
  member_id: number;
  place: string;
  updated_at: Date;
}

export interface Forum {
  ancestor_ids: Generated<ArrayType<number>>;
  audience: Generated<number>;
  closed: Generated<boolean>;
  created_at: Date;
  description: Generated<string>;
  effective_audience: Generated<number>;
  id: Generated<number>;
  kind: Generated<"category" | "forum">;
  parent_id: number | null;
  path: string;
  place: Generated<number>;
  slug: string;
  title: string;
}

export interface ForumAddress {
  forum_id: number;
  path: string;
}

export interface ForumFollow {
  forum_id: number;
  member_id: number;
}

export interface ForumModerator {
  forum_id: number;
  member_id: number;
}

export interface ForumTally {
  audience: number;
  forum_id: number;
  posts: Generated<number>;
  topics: Generated<number>;
}

export interface ForumTallyChange {
  audience: number;
  forum_id: number;
  id: Generated<number>;
  posts: number;
  topics: number;
}

export interface HalfLogIn {
  expires_at: Date;
  keep: boolean;
  member_id: number;
  token_hash: Buffer;
}

export interface ImportedItem {
  kind: "member" | "forum" | "topic" | "post";
  new_id: number;
  old_key: string;
  source: string;
}

export interface ImportedOriginal {
  post_id: number;
  stored: string;
}

export interface ImportedPerson {
  email_lookup: Buffer | null;
  login_lookup: Buffer;
  member_id: number;
  profile_lookup: Buffer | null;
  was: "moderator" | "administrator" | null;
}

export interface ImportRun {
  ended_at: Date | null;
  forums: Generated<number>;
  id: Generated<number>;
  people: Generated<number>;
  posts: Generated<number>;
  source: string;
  started_at: Date;
  topics: Generated<number>;
}

export interface ImportTask {
  brings: boolean;
  done: Generated<number>;
  ended_at: Date | null;
  files: string[];
  id: Generated<number>;
  made_at: Date;
  marks: string[];
  outcome: string | null;
  prefix: string | null;
  progress: string | null;
  report: string | null;
  sections: Json | null;
  state: Generated<"waiting" | "running" | "done" | "refused" | "stopped">;
  told_at: Generated<Date>;
  uploads: string | null;
  whole: number | null;
}

export interface Invitation {
  checked_until: Date | null;
  created_at: Date;
  expires_at: Date;
  id: Generated<number>;
  made_by: number | null;
  name: string;
  registration: string | null;
  role: "staff" | "moderator" | "administrator";
  title: string | null;
  token_hash: Buffer;
}

export interface Job {
  due_at: Generated<Date>;
  failed: Generated<number>;
  failure: string | null;
  id: Generated<number>;
  input: Json;
  task: string;
  tries: number;
}

export interface Member {
  adult: Generated<boolean>;
  checked_at: Date | null;
  checked_by: number | null;
  checked_until: Date | null;
  clinical: boolean | null;
  consent_withdrawn_at: Date | null;
  created_at: Date;
  email_confirmed_at: Date | null;
  email_lookup: Buffer | null;
  email_sealed: Buffer | null;
  helping: "asked" | "active" | "paused" | null;
  helping_since: Date | null;
  id: Generated<number>;
  imported: Generated<boolean>;
  left_at: Date | null;
  name: string;
  name_key: string;
  name_skeleton: string | null;
  own_names_sealed: Buffer | null;
  passkey_handle: Buffer | null;
  password_hash: string | null;
  password_short: Generated<boolean>;
  privacy_version: number | null;
  registration: string | null;
  role: Generated<"participant" | "spectator" | "staff" | "moderator" | "administrator">;
  role_line: string | null;
  rules_version: number | null;
  slug: string;
  staff_title: string | null;
  staff_until: Date | null;
  suspended_until: Date | null;
  suspended_why: string | null;
}

export interface ModerationAct {
  act: string;
  actor_id: number | null;
  created_at: Date;
  id: Generated<number>;
  member_id: number | null;
  post_id: number | null;
  reason: string | null;
  topic_id: number | null;
}

export interface NameOpening {
  agreed: boolean | null;
  alias_id: string;
  answered_at: Date | null;
  answered_by: number | null;
  asked_at: Date;
  asked_by: number | null;
  id: Generated<number>;
  reason_sealed: Buffer;
}

export interface OneTimeLink {
  address_lookup: Buffer | null;
  created_at: Date;
  expires_at: Date;
  made_by: number | null;
  member_id: number | null;
  purpose: "set-up" | "password" | "log-out";
  token_hash: Buffer;
  used_at: Date | null;
}

export interface OneTimeName {
  created_at: Date;
  id: string;
  name: string;
  name_key: string;
  name_skeleton: string;
  news: Generated<boolean>;
  owner_sealed: Buffer;
  paused_why: string | null;
  topic_id: number;
}

export interface OutgoingMail {
  attempts: Generated<number>;
  due_at: Date;
  expires_at: Date;
  failure: string | null;
  given_up_at: Date | null;
  id: string;
  kind: string;
  letter_sealed: Buffer | null;
  made_at: Date;
  member_id: number;
  recipient_sealed: Buffer | null;
  sent_at: Date | null;
}

export interface Passkey {
  alarmed_at: Date | null;
  counter: Generated<number>;
  created_at: Date;
  credential_id: string;
  id: Generated<number>;
  label: string;
  member_id: number;
  public_key: Buffer;
  transports: Generated<string[]>;
  used_at: Date | null;
}

export interface PasskeyChallenge {
  browser: Buffer;
  ceremony: "add" | "sign-up" | "log-in" | "second-step" | "prove";
  challenge: string;
  expires_at: Date;
}

export interface Picture {
  created_at: Date;
  height: number;
  post_id: number;
  token: string;
  webp: Buffer;
  width: number;
}

export interface Post {
  alias_id: string | null;
  author_id: number | null;
  body_format: Generated<"markdown" | "html">;
  body_html: string;
  body_source: string;
  created_at: Date;
  edit_count: Generated<number>;
  edit_reason: string | null;
  edited_at: Date | null;
  edited_by_author: boolean | null;
  guest_name: string | null;
  id: number;
  position: number | null;
  reactions: Generated<Json>;
  renderer: number;
  reply_to_id: number | null;
  staff_title: string | null;
  staff_voice: Generated<boolean>;
  state: Generated<"shown" | "withdrawn" | "hidden" | "pending" | "spam" | "trash">;
  state_why: string | null;
  submission_hash: Buffer | null;
  submission_id: string;
  topic_id: number;
}

export interface PostAddress {
  post_id: number;
  slug: string;
}

export interface PostRevision {
  body_source: string | null;
  editor_id: number | null;
  post_id: number;
  reason: string | null;
  version: number;
  written_at: Date;
}

export interface PostWords {
  post_id: number;
  words: string;
}

export interface PostWordsDue {
  post_id: number;
}

export interface PostWordsPass {
  before_id: number | null;
  only_one: Generated<boolean>;
}

export interface Preference {
  copied_at: Date | null;
  discreet_word: string | null;
  leave_signs_out: Generated<boolean>;
  member_id: number;
  shows_posts: Generated<boolean>;
  theme: Generated<"auto" | "light" | "dark">;
}

export interface Question {
  asked_at: Date;
  brought: Generated<boolean>;
  due_at: Date | null;
  first_answered_at: Date | null;
  first_asked_at: Date;
  last_post_id: number;
  outcome: "settled" | "with-us" | "no-answer-needed" | "not-a-question" | null;
  owner_id: number | null;
  risk: Generated<number>;
  second_id: number | null;
  state: Generated<"new" | "seen" | "asked-back" | "answered" | "peers" | "handed-over" | "closed">;
  topic_id: number;
}

export interface Reaction {
  created_at: Date;
  kind: "thanks" | "same" | "helped" | "hope" | "rooting";
  member_id: number;
  post_id: number;
}

export interface RecoveryCode {
  code_hash: Buffer;
  created_at: Date;
  member_id: number;
  used_at: Date | null;
}

export interface Report {
  created_at: Date;
  handled_at: Date | null;
  handled_by: number | null;
  id: Generated<number>;
  note_sealed: Buffer | null;
  outcome: "kept" | "hidden" | null;
  post_id: number;
  reason: "unkind" | "creepy" | "contact" | "selling" | "advice" | "danger" | "other";
  reporter_id: number | null;
}

export interface Session {
  created_at: Date;
  expires_at: Date;
  id: Generated<number>;
  member_id: number;
  proved_at: Generated<Date>;
  proved_twice: Generated<boolean>;
  seen_at: Date;
  shared_device: boolean;
  token_hash: Buffer;
}

export interface Setting {
  name: string;
  updated_at: Date;
  value: Json;
}

export interface Tag {
  id: Generated<number>;
  name: string;
  slug: string;
}

export interface TextVersion {
  kept_at: Date;
  markdown: string;
  name: string;
  version: number;
}

export interface Topic {
  alias_id: string | null;
  audience: Generated<number>;
  author_id: number | null;
  closed_at: Date | null;
  created_at: Date;
  forum_id: number;
  guest_name: string | null;
  hidden_why: string | null;
  id: number;
  last_post_at: Date;
  last_post_author_id: number | null;
  last_post_id: number | null;
  participant_count: Generated<number>;
  pinned: Generated<number>;
  post_count: Generated<number>;
  slug: string;
  staff_count: Generated<number>;
  starter_withdrawn: Generated<boolean>;
  state: Generated<"shown" | "hidden" | "pending" | "spam" | "trash">;
  title: string;
  token: string;
}

export interface TopicAddress {
  slug: string;
  topic_id: number;
}

export interface TopicFollow {
  member_id: number;
  topic_id: number;
}

export interface TopicMember {
  first_position: number | null;
  member_id: number;
  mine: Generated<boolean>;
  news: Generated<boolean>;
  post_count: Generated<number>;
  read_position: Generated<number>;
  staff_voice: Generated<boolean>;
  topic_id: number;
}

export interface TopicTag {
  tag_id: number;
  topic_id: number;
}

export interface Totp {
  created_at: Date;
  last_step: Generated<number>;
  member_id: number;
  secret_sealed: Buffer;
}

export interface Treatment {
  id: Generated<number>;
  made_at: Date;
  seed: string | null;
  slug: string;
}

export interface TreatmentTopic {
  kind: "question" | "story";
  linked_at: Date;
  linked_by: number | null;
  topic_id: number;
  treatment_id: number;
}

export interface TreatmentVersion {
  approved_at: Date | null;
  approved_by: number | null;
  by_clinician: Generated<boolean>;
  change_note: Generated<string>;
  content: Json;
  edits: Generated<number>;
  ended_at: Date | null;
  ended_why: string | null;
  handed_in_at: Date | null;
  handed_in_by: number | null;
  number: number;
  reading_reason: Generated<string>;
  review_by: string | null;
  state: "draft" | "shown" | "former";
  treatment_id: number;
  written_at: Date;
  written_by: number | null;
}

export interface DB {
  address_claim: AddressClaim;
  answer_act: AnswerAct;
  answer_standing: AnswerStanding;
  api_token: ApiToken;
  ask: Ask;
  attempt: Attempt;
  audit_entry: AuditEntry;
  block: Block;
  bookmark: Bookmark;
  consent: Consent;
  conversation: Conversation;
  conversation_key: ConversationKey;
  conversation_message: ConversationMessage;
  conversation_opening: ConversationOpening;
  conversation_team: ConversationTeam;
  departed_name: DepartedName;
  departure: Departure;
  draft: Draft;
  forum: Forum;
  forum_address: ForumAddress;
  forum_follow: ForumFollow;
  forum_moderator: ForumModerator;
  forum_tally: ForumTally;
  forum_tally_change: ForumTallyChange;
  half_log_in: HalfLogIn;
  import_run: ImportRun;
  import_task: ImportTask;
  imported_item: ImportedItem;
  imported_original: ImportedOriginal;
  imported_person: ImportedPerson;
  invitation: Invitation;
  job: Job;
  member: Member;
  moderation_act: ModerationAct;
  name_opening: NameOpening;
  one_time_link: OneTimeLink;
  one_time_name: OneTimeName;
  outgoing_mail: OutgoingMail;
  passkey: Passkey;
  passkey_challenge: PasskeyChallenge;
  picture: Picture;
  post: Post;
  post_address: PostAddress;
  post_revision: PostRevision;
  post_words: PostWords;
  post_words_due: PostWordsDue;
  post_words_pass: PostWordsPass;
  preference: Preference;
  question: Question;
  reaction: Reaction;
  recovery_code: RecoveryCode;
  report: Report;
  session: Session;
  setting: Setting;
  tag: Tag;
  text_version: TextVersion;
  topic: Topic;
  topic_address: TopicAddress;
  topic_follow: TopicFollow;
  topic_member: TopicMember;
  topic_tag: TopicTag;
  totp: Totp;
  treatment: Treatment;
  treatment_topic: TreatmentTopic;
  treatment_version: TreatmentVersion;
}
