import { kept, left, maybe, tableFile } from "./column.ts";
import { reasons } from "./reasons.ts";

/** The words themselves. */
export const postFiles = [
  tableFile({
    table: "post",
    file: "posts",
    about:
      "Everything that was written. What somebody took back has no words and no author any more; hidden posts, spam and the bin are in here for moderators, by their state.",
    key: ["id"],
    columns: {
      id: kept("id", "number", "Number of the post: its address for life."),
      topic_id: kept("topicId", "number", "The topic that it stands in."),
      position: maybe("position", "number", "Its place in the topic, from 1; null while it has none."),
      state: kept("state", ["shown", "withdrawn", "hidden", "pending", "spam", "trash"], "Whether it is to be seen."),
      state_why: maybe("stateWhy", "text", "Why it was hidden, in words for its readers."),
      author_id: maybe("authorId", "author", "Who wrote it; null: a guest, somebody who has left, or taken back."),
      guest_name: maybe("guestName", "byline", "The name it was written under without an account, or a one-time name."),
      alias_id: maybe("oneTimeNameId", "byline", "It was written under this one-time name."),
      staff_voice: kept("staffVoice", "flag", "It was written for the practice."),
      staff_title: maybe("staffTitle", "text", "The title that its author had then."),
      reply_to_id: maybe("replyToId", "number", "The post that it answers."),
      body_format: kept("format", ["markdown", "html"], "What the source is written in."),
      body_source: kept(
        "source",
        "text",
        "What its author wrote. HTML in here was not made safe: never show it as it is.",
      ),
      body_html: kept("html", "text", "What its readers get: safe HTML."),
      reactions: kept("reactions", "json", "How many of each kind."),
      edit_count: kept("editCount", "number", "How often it was edited."),
      edited_at: maybe("editedAt", "hour", "When it was last edited."),
      edited_by_author: maybe("editedByAuthor", "flag", "By its author, not by a moderator."),
      edit_reason: maybe("editReason", "text", "Why."),
      created_at: kept("createdAt", "hour", "When it was written; under a one-time name to the hour."),
      renderer: left(reasons.derived),
      submission_id: left(reasons.form),
      submission_hash: left(reasons.form),
    },
  }),
  tableFile({
    table: "picture",
    file: "pictures",
    about:
      "Pictures that posts show. Each is a file in “media”, named by its token; in the words of posts its address is “/pictures/TOKEN/WIDTHxHEIGHT.webp”.",
    key: ["token"],
    columns: {
      token: kept("token", "text", "Name of its file, without “.webp”."),
      post_id: kept("postId", "number", "The post that shows it: who may read that may see it."),
      width: kept("width", "number", "In pixels."),
      height: kept("height", "number", "In pixels."),
      created_at: kept("createdAt", "hour", "When it was made; under a one-time name to the hour."),
      webp: left("It is the file in “media”."),
    },
  }),
  tableFile({
    table: "post_address",
    file: "post-addresses",
    about: "Addresses of replies of an imported site that were no numbers.",
    key: ["slug"],
    columns: {
      slug: kept("slug", "text", "The former address."),
      post_id: kept("postId", "number", "Where it leads."),
    },
  }),
  tableFile({
    table: "post_revision",
    file: "post-revisions",
    about: "What posts said before they were edited. Here only authors and moderators read these.",
    key: ["post_id", "version"],
    columns: {
      post_id: kept("postId", "number", "The post."),
      version: kept("version", "number", "Counts up; the post itself is newer than all of them."),
      body_source: maybe("source", "text", "What it said, in the post’s format; null: erased by its author."),
      editor_id: maybe("editorId", "member", "Who edited it then."),
      reason: maybe("reason", "text", "Why."),
      written_at: kept("at", "hour", "When these words were replaced."),
    },
  }),
  tableFile({
    table: "imported_item",
    file: "moved-ids",
    about: "Numbers that an import could not keep. Links with the old number lead to the new one.",
    key: ["source", "kind", "old_key"],
    rows: "moved",
    columns: {
      source: kept("source", "text", "Address of the old site."),
      kind: kept("kind", ["member", "forum", "topic", "post"], "What it is; never a member."),
      old_key: kept("oldId", "text", "Its number there."),
      new_id: kept("id", "number", "Its number here."),
    },
  }),
];
