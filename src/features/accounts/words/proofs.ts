/** How somebody proves who they are, beside their password: an app's codes, printed codes, passkeys. */
export const proofs = {
  title: "Second step when you log in",
  lede: "With it, whoever learns your password still cannot get in.",
  backToSettings: "Back to settings",
  manage: "Manage the second step",
  on: "When you log in with your password, we also ask for a code from your app.",
  off: "You log in with your password alone. Set up a second step if you want nobody to get in who has learnt it.",
  passkeysToo: (count: number) => (count === 1 ? "You also have a passkey." : `You also have ${count} passkeys.`),
  onlyPasskeys: (count: number) =>
    count === 1
      ? "You have a passkey. With it you log in without your password."
      : `You have ${count} passkeys. With any of them you log in without your password.`,

  app: {
    title: "Codes from an app",
    lede: "An authenticator app on your phone shows six digits, and new ones every half minute. It needs no network and no number of yours.",
    since: (day: string) => `Set up on ${day}.`,
    setUp: "Set up an app",
    setUpAnother: "Set up another app instead",
    remove: "Stop asking for codes",
    removed: "You are no longer asked for codes from an app.",
    pageTitle: "Set up an app",
    pageTitleWithProblems: "Error: set up an app",
    problems: "One thing to change",
    scanTitle: "Show this picture to your app",
    picture: "A square picture that an authenticator app reads",
    shownAs: (issuer: string) =>
      `In the app it will be called “${issuer}”. You can change that there, if others look at your phone.`,
    typeTitle: "Or type these letters into it",
    key: "Key",
    codeTitle: "Then type what the app shows",
    code: "Six digits",
    wrong:
      "These are not the digits of now. Check that the clock of your phone is right, and type those that the app shows at this moment.",
    tooOld: "This page was open for too long. Scan the new picture below.",
    submit: "Turn it on",
    busy: "Checking…",
  },

  codes: {
    title: "Recovery codes",
    lede: "Your way back in when you forget your password or lose your phone. Each code works once.",
    left: (left: number, of: number) => `${left} of ${of} left.`,
    none: "You have none. Without them and without an e-mail address, only the practice can let you back in.",
    make: "Make recovery codes",
    makeNew: "Make a new set",
    newEndsOld: "A new set makes the codes that you have now useless.",
    manage: "Recovery codes",
    shownTitle: "Your recovery codes",
    shownLede: "Print this page or write them down, and keep them where only you look. They are not shown again.",
    margins:
      "Browsers print the name and the address of the page in the margin. Cut it off, or write the codes down, if others could find the paper.",
    list: "Ten codes, each to be used once",
    done: "I have them",
    later: "Not now",
    afterSignUpTitle: "Your account is ready",
    afterSignUp:
      "If you ever forget your password, a printed code lets you choose a new one. It takes a moment to print them, and you can do it later in Settings.",
    afterAppTitle: "Your app is set up",
    afterApp: "Print recovery codes too, so that a lost phone does not keep you out.",
    afterPasskeyTitle: "Your passkey is set up",
    afterPasskey: "Print recovery codes too, so that a lost device does not keep you out.",
  },
} as const;
