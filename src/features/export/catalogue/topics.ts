import { kept, left, maybe, tableFile } from "./column.ts";
import { reasons } from "./reasons.ts";

const topicStates = ["shown", "hidden", "pending", "spam", "trash"] as const;

/** What people wrote, and where it stands. */
export const topicFiles = [
  tableFile({
    table: "topic",
    file: "topics",
    about: "Conversations. A topic has the number of the post that opened it.",
    key: ["id"],
    columns: {
      id: kept("id", "number", "Number of the topic and of its opening post."),
      forum_id: kept("forumId", "number", "The forum that it stands in."),
      title: kept("title", "text", "Its title, plain text."),
      slug: kept("slug", "text", "Last part of its address while it is public."),
      audience: kept("audience", "audience", "Who may read it by itself; its forum may allow fewer."),
      state: kept("state", topicStates, "Only “shown” is in lists; the others are for moderators."),
      hidden_why: maybe("hiddenWhy", "text", "Why it was hidden, in words for its readers."),
      author_id: maybe("authorId", "author", "Who started it; null: a guest, somebody who has left, or taken back."),
      guest_name: maybe("guestName", "byline", "The name it was started under without an account, or a one-time name."),
      alias_id: maybe("oneTimeNameId", "byline", "It was started under this one-time name."),
      closed_at: maybe("closedAt", "instant", "No more replies since then."),
      pinned: kept("pinned", "number", "1: pinned in its forum. 2: everywhere. 0: not pinned."),
      starter_withdrawn: kept("starterWithdrawn", "flag", "Its opening post was taken back: nobody is named for it."),
      created_at: kept("createdAt", "hour", "When it was started; under a one-time name to the hour."),
      token: left(reasons.address),
      post_count: left(reasons.derived),
      participant_count: left(reasons.derived),
      staff_count: left(reasons.derived),
      last_post_at: left(reasons.derived),
      last_post_id: left(reasons.derived),
      last_post_author_id: left(reasons.derived),
    },
  }),
  tableFile({
    table: "topic_address",
    file: "topic-addresses",
    about: "Former addresses of topics, which still lead to them.",
    key: ["slug"],
    columns: {
      slug: kept("slug", "text", "The former address."),
      topic_id: kept("topicId", "number", "Where it leads."),
    },
  }),
  tableFile({
    table: "tag",
    file: "tags",
    about: "Tags of topics.",
    key: ["id"],
    columns: {
      id: kept("id", "number", "Number of the tag."),
      slug: kept("slug", "text", "Last part of its address."),
      name: kept("name", "text", "What people read."),
    },
  }),
  tableFile({
    table: "topic_tag",
    file: "topic-tags",
    about: "Which topic has which tag.",
    key: ["topic_id", "tag_id"],
    columns: {
      topic_id: kept("topicId", "number", "The topic."),
      tag_id: kept("tagId", "number", "Its tag."),
    },
  }),
  tableFile({
    table: "topic_member",
    file: "places",
    about:
      "How far people have read, and in which topics somebody has answered since. Topics under a one-time name are left out: who reads there could tell whose it is.",
    key: ["topic_id", "member_id"],
    rows: "ordinary-topics",
    columns: {
      topic_id: kept("topicId", "number", "The topic."),
      member_id: kept("memberId", "number", "Who reads."),
      read_position: kept("readPosition", "number", "The last place that they have seen."),
      mine: kept("mine", "flag", "It is among their topics: they started or answered it."),
      news: kept("news", "flag", "Somebody else has written since."),
      post_count: left(reasons.derived),
      first_position: left(reasons.derived),
      staff_voice: left(reasons.derived),
    },
  }),
  tableFile({
    table: "one_time_name",
    file: "one-time-names",
    about: "Names that hold in one topic only. Whose they are is in no file.",
    key: ["id"],
    columns: {
      id: kept("id", "text", "A random mark of the name."),
      topic_id: kept("topicId", "number", "The topic that it holds in."),
      name: kept("name", "text", "What people read."),
      paused_why: maybe("pausedWhy", "text", "It writes no more, and why."),
      created_at: kept("createdAt", "hour", "When it was taken, to the hour."),
      name_key: left(reasons.derived),
      name_skeleton: left(reasons.derived),
      owner_sealed: left(reasons.owner),
      news: left(reasons.owner),
    },
  }),
];
