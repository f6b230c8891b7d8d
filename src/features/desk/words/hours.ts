/** What administrators read where they say when the team answers. */
export const hours = {
  title: "When your team answers",
  documentTitle: "When your team answers, administration",
  admin: "Administration",
  here: "You are here",
  lede: "Readers see these hours. Questions are due after as many hours at the desk as you name; evenings and free days do not count.",
  days: "Days at the desk",
  dayNames: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  from: "From",
  until: "Until",
  timeHint: (zone: string) => `For example 09:00. On the clocks of ${zone}.`,
  withinHours: "Hours at the desk within which you usually answer",
  withinHint: "An intention, not a promise. Readers see how long it really took.",
  save: "Save",
  saved: "Saved. Open questions have their new times.",
} as const;
