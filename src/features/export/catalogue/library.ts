import { kept, left, maybe, tableFile } from "./column.ts";
import { reasons } from "./reasons.ts";

/** The treatment library: what was said, and who stood by it. */
export const libraryFiles = [
  tableFile({
    table: "treatment",
    file: "treatments",
    about: "Treatment options. What each says is in “treatment-versions”.",
    key: ["id"],
    columns: {
      id: kept("id", "number", "Number of the option."),
      slug: kept("slug", "text", "Last part of its address."),
      seed: maybe("seed", "text", "Which of the program’s own drafts it began as."),
      made_at: kept("madeAt", "instant", "When it was begun."),
    },
  }),
  tableFile({
    table: "treatment_version",
    file: "treatment-versions",
    about: "Every version of every option, whole: the draft, what is shown, and what was shown before.",
    key: ["treatment_id", "number"],
    columns: {
      treatment_id: kept("treatmentId", "number", "The option."),
      number: kept("number", "number", "Number of the version, from 1."),
      state: kept("state", ["draft", "shown", "former"], "Whether readers see it."),
      content: kept("content", "json", "What it says. “verifiedBy” in it is the number of a member."),
      change_note: kept("changeNote", "text", "What changed, in its writer’s words."),
      reading_reason: kept("readingReason", "text", "Why it has to be hard to read, where it is."),
      written_by: maybe("writtenBy", "member", "Who saved it last."),
      written_at: kept("writtenAt", "instant", "When."),
      handed_in_by: maybe("handedInBy", "member", "The first of the two who stand by it."),
      handed_in_at: maybe("handedInAt", "instant", "When."),
      by_clinician: kept("byClinician", "flag", "The first of the two had a confirmed title then."),
      approved_by: maybe("approvedBy", "member", "The second of the two."),
      approved_at: maybe("approvedAt", "instant", "When it was published."),
      review_by: maybe("reviewBy", "text", "The day by which it is checked again."),
      ended_at: maybe("endedAt", "instant", "When it was replaced or withdrawn."),
      ended_why: maybe("endedWhy", "text", "Why."),
      edits: left(reasons.form),
    },
  }),
  tableFile({
    table: "treatment_topic",
    file: "treatment-topics",
    about: "Topics that stand beside an option.",
    key: ["treatment_id", "topic_id"],
    columns: {
      treatment_id: kept("treatmentId", "number", "The option."),
      topic_id: kept("topicId", "number", "The topic."),
      kind: kept("kind", ["question", "story"], "What it is there as."),
      linked_by: maybe("linkedBy", "member", "Who put it there."),
      linked_at: kept("linkedAt", "instant", "When."),
    },
  }),
];
