import type { OutOfSight, TopicAct } from "#features/topics/index.ts";
import type { ReportReason } from "./reasons.ts";

/** What the log says of each act. A topic's act without a sentence does not compile. */
const acts: Readonly<Record<TopicAct, string>> & Readonly<Record<string, string>> = {
  close: "Closed a topic",
  reopen: "Opened a topic again",
  pin: "Pinned a topic",
  unpin: "Unpinned a topic",
  move: "Moved a topic",
  rename: "Renamed a topic",
  retag: "Changed the tags of a topic",
  narrow: "Let fewer people read a topic",
  "pause-name": "Let a one-time name write no more",
  "resume-name": "Let a one-time name write again",
  "hide-topic": "Hid a topic",
  "show-topic": "Showed a topic again",
  hide: "Hid a post",
  show: "Showed a post again",
  approve: "Showed a post that had waited",
  "approve-topic": "Showed a topic that had waited",
  bin: "Put a waiting post in the bin",
  "bin-topic": "Put a waiting topic in the bin",
  "bring-back": "Brought a post back",
  "bring-back-topic": "Brought a topic back",
  "phrase-allowed": "Said why words may stay that read as if somebody were a patient",
  "report-kept": "Kept a reported post",
  "report-hidden": "Answered reports by hiding",
  "role-changed": "Changed somebody’s role",
  "staff-confirmed": "Confirmed somebody as the practice’s own",
  "staff-mistaken": "Took the practice’s mark off what somebody wrote",
  suspended: "Paused an account",
  "suspension-lifted": "Ended a pause",
  "password-link-made": "Made a link for a new password",
  "forum-created": "Added a forum",
  "forum-edited": "Edited a forum",
  "forum-audience": "Changed who reads a forum",
  "forum-moved": "Moved a forum",
  "forum-closed": "Closed a forum",
  "forum-reopened": "Opened a forum again",
  "forum-deleted": "Deleted a forum",
  "settings-changed": "Changed the settings",
  "text-changed": "Changed a text of the practice",
  "text-confirmed": "Confirmed a text of the practice",
};

/** What reports and moderation say. */
export const words = {
  refused: "Only a moderator can do that.",
  ownPost: "Somebody else decides about your own posts.",

  reasons: {
    danger: "Somebody may be in danger",
    creepy: "Sexual or creepy, or asks for intimate detail",
    contact: "Wants to contact me elsewhere",
    unkind: "Unkind or hurtful",
    advice: "Medical advice that could do harm",
    selling: "Sells or advertises something",
    other: "Something else",
  } satisfies Record<ReportReason, string>,

  report: {
    title: "Report a post",
    lede: "A moderator will look at it. The person who wrote it is not told that it was you.",
    audienceLead: "Moderators only.",
    audienceRest: "They see why you report it, and your note. Volunteers among them see it if it is in their forum.",
    // Clinical: general, for the practice to review.
    urgentTitle: "If somebody could be hurt now",
    urgent: "Nobody reads reports all day and all night. Please do not wait for us.",
    urgentLink: "See urgent help",
    by: (author: string) => `${author} wrote`,
    noteOpen: "Add a note first (optional)",
    note: "Your note",
    noteHint: "What should the moderator know? Only moderators read it.",
    choose: "What is it about?",
    chooseHint: "Choosing one sends the report.",
    problems: "Please change this",
    errorTitle: (title: string) => `Error: ${title}`,
    reasonMissing: "Choose what it is about.",
    back: "Back to the post",
    former: "a former member",
  },

  reported: {
    title: "Thank you for telling us",
    lede: "A moderator will look at the post. You do not have to do anything else.",
    back: "Back to the post",
    forums: "Go to the forums",
  },

  tabs: { label: "Moderation", open: "To decide", bin: "Spam and bin", decided: "Decided", log: "Log" },

  open: {
    title: (count: number) =>
      count === 0
        ? "Nothing needs a look"
        : count === 1
          ? "1 thing needs a look"
          : `${count.toLocaleString("en")} things need a look`,
    documentTitle: "Moderation",
    lede: "What people have reported, possible danger first, then what came with a move and was never approved. Of each, whatever has waited longest stands first.",
    audienceLead: "Moderators only.",
    audienceRest: "Volunteers see what is reported or waits in their own forums.",
    empty: "Nobody has reported anything that is still open",
    emptyMore:
      "When somebody reports a post, it stands here. So does what waited for approval on a site that moves in.",
    reportedBy: (count: number) => (count === 1 ? "Reported once" : `Reported ${count} times`),
    danger: "Somebody may be in danger",
    first: (when: string) => `First reported ${when}`,
    reports: "Why",
    author: "Author",
    note: (note: string) => `“${note}”`,
    noteLost: "(a note that cannot be opened)",
    former: "a former member",
    withdrawn: "The author has taken this post back.",
    hidden: "This post is hidden already.",
    notShown: "This post is not shown to anybody.",
    seePost: "See it in its place",
    keep: "Keep it up",
    keepHidden: "Show it again",
    close: "Close the report",
    hideLegend: "Hide it, and say why",
    why: "Reason",
    own: "Or in your own words",
    ownHint: "The author and readers see this where the post stood.",
    hide: "Hide the post",
    leaveHidden: "Leave it hidden",
    which: (id: number) => `post ${id}`,
    problems: "Please change this",
    errorTitle: (title: string) => `Error: ${title}`,
    whyMissing: "Choose a reason, or write one.",
    chooseWhy: "Choose a reason",
    alreadyDecided: "Somebody else has just decided this one. The list below is up to date.",
    shown: (count: number, total: number) => `Viewing ${count} of ${total.toLocaleString("en")}`,
  },

  /** Reasons for hiding a post, by the house rules: stored as they are, and read where the post stood. */
  why: [
    "It could hurt somebody here.",
    "It names people or places.",
    "It gives medical advice as fact.",
    "It needs a warning in its first line.",
    "It sells or advertises something.",
    "It asks for private contact or intimate detail.",
  ],

  unseen: {
    states: { pending: "Waiting since before the move", spam: "Spam", trash: "In the bin" } satisfies Record<
      OutOfSight,
      string
    >,
    topic: "A whole topic",
    reply: "A reply",
    written: (when: string) => `Written ${when}`,
    inTopic: "To the topic it answers",
    forum: "Forum",
    show: "Show it",
    bringBack: "Bring it back",
    bin: "Put it in the bin",
  },

  bin: {
    title: "Spam and bin",
    lede: "What is spam or in the bin, here or on the site that moved in, newest first. What you bring back is shown at once, to whoever reads its forum.",
    replies:
      "A topic comes back with its shown replies. Those that were spam or in the bin themselves stand here afterwards.",
    empty: "There is no spam, and the bin is empty",
    emptyMore: "What you put in the bin stands here, and can be brought back.",
    newest: "Back to the newest",
    older: "Older",
    pages: "Pages of this list",
  },

  decided: {
    title: "Decided",
    table: "Reports that were decided, newest first",
    columns: { post: "Post", outcome: "Decision", by: "By", when: "When" },
    outcomes: { kept: "Kept", hidden: "Hidden" },
    reports: (count: number) => (count === 1 ? "1 report" : `${count} reports`),
    empty: "Nothing has been decided yet",
    emptyMore: "When you decide about a report, it stands here.",
  },

  log: {
    title: "Log",
    lede: "What moderators and administrators did, newest first. Nobody can change it here.",
    table: "Everything that was done, newest first",
    columns: { what: "What", about: "About", by: "By", when: "When" },
    empty: "Nothing has been done yet",
    emptyMore: "Every act of a moderator is kept here.",
    post: (id: number) => `post ${id}`,
    topic: (title: string) => `“${title}”`,
    nobody: "The system",
    gone: "Somebody who has left",
    acts,
  },

  paging: {
    label: "Pages of this list",
    page: "Page",
    previous: "Previous",
    next: "Next",
    line: (from: number, through: number, total: number) =>
      total === 0 ? "" : `Viewing ${from} to ${through} of ${total.toLocaleString("en")}`,
  },
} as const;
