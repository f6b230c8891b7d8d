/** Fields of a treatment's text, by how they are typed. */
export const lineFields = ["name", "plainName", "medicalName", "label"] as const;
export const textFields = ["summary", "whatItIs", "statement", "cost"] as const;
export const listFields = [
  "synonyms",
  "productNames",
  "maySuit",
  "mayNotSuit",
  "before",
  "onTheDay",
  "after",
  "aftercare",
  "doesNotTreat",
  "unknowns",
  "questions",
  "reviewerNotes",
] as const;
export const rangeNames = ["visit", "course", "onset", "lasts"] as const;
