/** Administration of people. */
export const people = {
  nobodyOfThatName: "There is nobody of that name here.",
  administratorExists: "This community has an administrator already. Log in as one.",
} as const;
