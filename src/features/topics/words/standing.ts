/** Whether answers by the practice still stand. Clinical: general, for the practice to review. */
export const standing = {
  general: "General information, not advice about you.",
  unreviewed: "Not yet reviewed by a second clinician.",
  reviewed: (name: string, day: string) => `Reviewed by ${name} on ${day}.`,
  formerColleague: "a former colleague",
  lookAgain: (month: string) => `The team looks at it again by ${month}.`,
  overdue: "Its next review is overdue.",
  changedSince: "Changed since it was reviewed.",
  rechecking: "The team is re-checking this answer.",
  replaced: "The team has replaced this answer.",
  newer: "Read the newer answer",
  quotesRechecking: "This post quotes an answer that the team is re-checking.",
  quotesReplaced: "This post quotes an answer that the team has replaced.",
} as const;
