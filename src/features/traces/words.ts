import { leaving } from "./words/leaving.ts";

/** Every sentence of control over one's own traces that a person reads. */
export const words = {
  onlyYouLead: "Only you",
  onlyYouRest: "can see this.",
  back: "Back to settings",
  problems: (count: number) => (count === 1 ? "One thing to change" : `${count} things to change`),

  copy: {
    title: "Take a copy of everything",
    lede: "One file with all that is kept of you here. We make it for you at once, and keep no copy of the copy.",
    holds: [
      "your account, and what you have set",
      "everything you wrote: posts with earlier versions, drafts, reports",
      "your reactions, how far you read, whom you blocked",
      "where you are logged in, and what was decided about your account",
    ],
    careTitle: "Think of where it will lie",
    care: "Whoever opens the file knows that you are here, and what you wrote. Do not keep it on a device that others use.",
    button: "Download my copy",
    often: "Once a day. The file holds a page to read and the same for programs (JSON).",
    tooSoon: "You took a copy within the last day. Please come back tomorrow.",
    document: {
      title: "A copy of what is kept of me",
      madeAt: (when: string) => `Made ${when}`,
      account: "Account and settings",
      posts: (n: number) => (n === 1 ? "1 post" : `${n} posts`),
      outOfSight: "In a topic that you can no longer open",
      earlier: (when: string) => `What it said until ${when}`,
      drafts: "Drafts",
      reports: "Reports",
      nothing: "Nothing.",
      none: "–",
      lists: {
        topicsStarted: "Topics you started",
        reactionsGiven: "Reactions you gave",
        readingPlaces: "How far you read",
        peopleBlocked: "People you blocked",
        logIns: "Where you are logged in",
        halfLogIns: "Log-ins that wait for their second step",
        authenticatorApps: "Authenticator apps",
        passkeys: "Passkeys",
        recoveryCodes: "Recovery codes",
        apiTokens: "Tokens for programs",
        passwordLinks: "Links to choose a password",
        decisions: "What was decided about your account",
        record: "What is on record of you",
        forumsIModerate: "Forums you moderate",
      } as Readonly<Record<string, string>>,
    },
  },
  leaving,
} as const;
