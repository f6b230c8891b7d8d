/** Leaving for good. */
export const leaving = {
  title: "Leave this community for good",
  lede: "You decide what stays. Then it happens at once, and nobody can undo it, not even the practice.",
  alwaysTitle: "Always erased",
  always: [
    "your account, its name, password, passkeys and e-mail address",
    "drafts, earlier versions of posts, reactions, reading places, settings and blocks",
    "your private conversations with the care team, for both sides",
    "every log-in, everywhere",
    "that a report came from you",
  ],
  postsLegend: "What should happen to your posts?",
  keep: "Keep them, without my name",
  keepHint:
    "They go on helping others, as “a former member”. No two of them can be told to be from one person. Their words stay as they are: if they name or describe you, take those posts back first.",
  erase: "Remove them too",
  eraseHint:
    "Their words go, also out of other people’s quotes, and the titles of topics you started. Lines stay in their places, so that answers still make sense.",
  choose: "Choose what should happen to your posts.",
  limitsTitle: "What we cannot do",
  limits: [
    "Words that others wrote about you stay theirs. In quotes of you, and where you were mentioned with an @, your name goes.",
    "What somebody copied elsewhere is out of our hands.",
    "Backups grow old and go; until then they hold what they held. If one is brought back, your leaving is carried out again.",
    "The log of who did what keeps a number in place of you, without name or words.",
    "Nobody else can take your name here afterwards. We keep a scrambled mark of it for that, and cannot read it back.",
  ],
  copyFirst: "Take a copy of everything first",
  button: "Leave for good",
  stay: "Stay",
  lastAdministrator:
    "You are the only administrator, and nobody could look after this community. Make somebody else an administrator first, then leave.",

  receiptTitle: "You have left",
  receiptLede: "You are logged out everywhere, and your name is gone. What remains to be done is done within a minute.",
  receipt: {
    number: "Receipt",
    day: "Date",
    posts: "Posts",
    kept: "kept, without a name",
    erased: "removed",
  },
  receiptHint:
    "Keep the number if you want to be able to ask the practice about it. It says nothing about who you are, and this page is not linked from anywhere.",
  download: "Save it as a text file",
  home: "To the front page",
  receiptFile: (facts: { readonly number: string; readonly day: string; readonly posts: string }) =>
    `Receipt ${facts.number}\nDate ${facts.day}\nPosts ${facts.posts}\n`,

  /** Stands where a name was while the rest is still being erased. */
  former: "A former member",
} as const;
