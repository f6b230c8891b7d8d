/** What somebody agreed to, by version, and how they take it back. */
export const consent = {
  title: "What you agreed to",
  titleWithProblems: "Error: what you agreed to",
  lede: "Being here rests on two texts that people agree to. Here stands which versions you agreed to, and when.",
  given: (day: string, rules: number, privacy: number) =>
    `${day}: house rules, version ${rules}, and “What we store, and why”, version ${privacy}.`,
  taken: (day: string) => `${day}: you took your consent back.`,
  rules: "House rules",
  privacy: "What we store, and why",

  noneTitle: "Nothing of yours is on record yet",
  none: "Your account was made for you, came with an older community, or is older than this record. Please read the two texts and agree.",
  owedTitle: "The practice asks you to agree anew",
  owed: "You can read everything meanwhile. Writing waits until you agree, and you can leave instead.",
  againTitle: "You took your consent back",
  again: (day: string) =>
    `Until ${day} you can agree again, or choose how to leave. After that day your account is closed as if you had left, and your posts stay without your name.`,
  changed: (title: string, day: string, what: string) => `${title}, changed on ${day}: ${what}`,
  agree: "I agree",
  agreed: "Saved. You can write here.",

  withdrawTitle: "Take your consent back",
  withdrawLede: "You can do that at any time, and need not say why. What happens then:",
  withdrawn: [
    "You are logged out everywhere at once. Nobody can open your profile, and nothing more is written under your name.",
    "What you wrote stays for now. Log in within 30 days to agree again, or to leave with your posts erased or without your name.",
    "If you do nothing for 30 days, your account is closed and your name taken off your posts. Their words stay.",
    "What was done while you agreed stays lawful. The record that you agreed goes with your account.",
  ],
  withdraw: "Take my consent back",
  ratherLeave: "Leave now, with posts erased or without a name",
  copyFirst: "Take a copy of everything first",
  team: "You belong to the practice’s team, so your account rests on your work for it and not on consent. To end that, ask an administrator.",
  withdrawnTitle: "Your consent is taken back",
  withdrawnNotice: "You are logged out everywhere. Log in within 30 days to agree again, or to choose how to leave.",
} as const;
