import { kept, left, maybe, tableFile } from "./column.ts";
import { reasons } from "./reasons.ts";

const reportReasons = ["unkind", "creepy", "contact", "selling", "advice", "danger", "other"] as const;

/** What was reported, decided and put on record, and what the practice set and wrote. */
export const recordFiles = [
  tableFile({
    table: "report",
    file: "reports",
    about: "What people reported to moderators, and what came of it.",
    key: ["id"],
    columns: {
      id: kept("id", "number", "Number of the report."),
      post_id: kept("postId", "number", "The post that it is about."),
      reason: kept("reason", reportReasons, "What is wrong, as they chose it."),
      note_sealed: maybe("note", "sealed", "What they wrote to the moderators."),
      created_at: kept("createdAt", "instant", "When."),
      handled_at: maybe("handledAt", "instant", "When it was answered; null: it waits."),
      handled_by: maybe("handledBy", "member", "By whom."),
      outcome: maybe("outcome", ["kept", "hidden"], "What became of the post."),
      reporter_id: left(reasons.reporter),
    },
  }),
  tableFile({
    table: "moderation_act",
    file: "moderation",
    about: "What moderators did, and what people closed or narrowed of their own.",
    key: ["id"],
    columns: {
      id: kept("id", "number", "Number of the entry."),
      actor_id: maybe("actorId", "member", "Who did it; null: somebody who has left, or under a one-time name."),
      act: kept("act", "text", "What was done."),
      topic_id: maybe("topicId", "number", "To which topic."),
      post_id: maybe("postId", "number", "To which post."),
      member_id: maybe("memberId", "member", "To whom."),
      reason: maybe("reason", "text", "Why."),
      created_at: kept("createdAt", "instant", "When."),
    },
  }),
  tableFile({
    table: "name_opening",
    file: "name-openings",
    about: "When two administrators asked who is behind a one-time name. Who it is was not written down.",
    key: ["id"],
    columns: {
      id: kept("id", "number", "Number of the entry."),
      alias_id: kept("oneTimeNameId", "text", "The name."),
      asked_by: maybe("askedBy", "member", "Who asked."),
      asked_at: kept("askedAt", "instant", "When."),
      answered_by: maybe("answeredBy", "member", "Who answered."),
      answered_at: maybe("answeredAt", "instant", "When."),
      agreed: maybe("agreed", "flag", "True: both saw it for a day."),
      reason_sealed: left(reasons.opening),
    },
  }),
  tableFile({
    table: "audit_entry",
    file: "audit",
    about:
      "The audit log: numbers and fixed words only. The hash is SHA-256 over the hash before it and “id|at in microseconds|kind|actorId|subjectId|object|detail”, empty where null. Times in here are cut to milliseconds: check the chain with “threadwell audit check” before you move.",
    key: ["id"],
    columns: {
      id: kept("id", "number", "Number of the entry, without gaps."),
      at: kept("at", "instant", "When."),
      kind: kept("kind", "text", "What was done."),
      actor_id: maybe(
        "actorId",
        "number",
        "Who did it, also where they have left since; null: nobody logged in, or the operator.",
      ),
      subject_id: maybe("subjectId", "number", "Whom it was about."),
      object: maybe("object", "text", "Which thing."),
      detail: maybe("detail", "text", "A fixed word."),
      previous_hash: kept("previousHash", "hash", "Hash of the entry before."),
      hash: kept("hash", "hash", "Hash of this entry."),
    },
  }),
  tableFile({
    table: "setting",
    file: "settings",
    about: "What administrators set, and the practice’s texts. What is not in here is as usual.",
    key: ["name"],
    rows: "settings",
    columns: {
      name: kept("name", "text", "Which setting; “text.rules” and the like are the practice’s texts."),
      value: kept("value", "json", "What it is set to."),
      updated_at: kept("updatedAt", "instant", "Since when."),
    },
  }),
  tableFile({
    table: "text_version",
    file: "text-versions",
    about: "The practice’s texts word for word, so that what people agreed to can be shown.",
    key: ["name", "version"],
    columns: {
      name: kept("name", "text", "Which text."),
      version: kept("version", "number", "Its version, as consents mean it."),
      markdown: kept("markdown", "text", "Its words."),
      kept_at: kept("keptAt", "instant", "When they came into force or were replaced."),
    },
  }),
];
