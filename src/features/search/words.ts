/** Every sentence of searching. */
export const words = {
  title: "Search",
  lede: "Finds words in all that you can read here. We do not keep what you look for; your browser’s history may.",
  form: { label: "Search the forums", placeholder: "Try “first appointment”", submit: "Search" },
  hint: "Words in “quotes” are looked for together, in that order.",

  results: "What was found",
  page: (page: number) => `Page ${page}`,
  pages: "Pages of what was found",
  pageWords: { page: "Page", previous: "Previous", next: "Next" },
  post: (position: number) => `Post #${position}`,
  answered: "Care team answered",
  members: "Members only",
  staff: "Care team only",
  staffOwn: "You and the care team",
  folded: "Written by somebody you chose not to see.",

  none: "Nothing found",
  noneText: "Other words may find it: the short ones, or those that somebody else would use.",
  noMore: "There is nothing more to show.",
  tooSlow: "That took too long to find.",
  tooSlowText: "Fewer words, or rarer ones, are found quickly.",
  ways: "Other ways on",
  wayForums: "Look through the forums",
  wayAsk: "Choose a forum and ask it yourself",
  wayJoin: "Join, and ask it yourself",
  wayUrgent: "If it cannot wait: how to reach the practice and urgent help",
} as const;
