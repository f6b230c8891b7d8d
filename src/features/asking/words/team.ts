/** Asking in private, as the practice's people read it. */
export const team = {
  title: "Asked in private",
  lede: "People write to the team. Somebody takes a conversation, and only whoever has it reads it.",
  audienceLead: "Clinicians",
  audienceRest: "see this list. It holds no names and no words.",
  groups: {
    mine: "You have these",
    nobody: "Nobody has these yet",
    colleagues: "Colleagues have these",
  },
  none: "Nothing waits",
  noneMore: "When somebody asks in private, it stands here.",
  row: { mine: "Conversation", nobody: "Somebody asks", colleagues: "Conversation of colleagues" },
  since: (day: string) => `begun ${day}`,
  last: (day: string) => `last message ${day}`,
  waits: "Waits for an answer",
  answered: "Answered",

  withOwner: "Whoever asked, and who has it.",
  from: (name: string) => `From ${name}`,
  takeTitle: "Somebody asks the team",
  takeLede: "Nobody has this conversation yet. Take it, and you can read and answer it. Whoever asked sees your name.",
  take: "Take it",
  join: "Take part in it",
  joinHint: "You are reading with a reason, for a day. To answer, take part: whoever asked sees that you do.",

  openTitle: "You do not have this conversation",
  openLede: "Colleagues have it, or it is closed and nobody has it any more. Ask them to hand it to you if you can.",
  openHow:
    "If you must read it now, say why. Whoever asked reads your name and your reason. The administrators are told that it was done, and it is on record for good. You can read it for 24 hours.",
  reason: "Why do you need to read it?",
  reasonHint: "The person who asked reads this.",
  open: "Read it with this reason",
  back: "Back to the list",

  answerTitle: "Answer",
  answer: "What would you like to say?",
  answerHint: "General terms only, and nothing that says whether somebody is a patient of the practice.",
  submit: "Send the answer",

  handTitle: "Hand it on",
  handTo: "To whom?",
  handToHint: "From then on they have it. Whoever asked sees their name.",
  everybody: "Back to the team: whoever takes it next",
  stay: "I keep it, too",
  hand: "Hand it on",
} as const;
