/** The page that asks once more who somebody is, before something weighty. */
export const proving = {
  title: "Is it still you?",
  titleWithProblems: "Error: is it still you?",
  lede: "What comes next changes your account or shows all of it, so we ask for your password once more. Then you go on where you were.",
  ledeWithoutPassword:
    "What comes next changes your account or shows all of it, so we ask once more who you are. Then you go on where you were.",
  /** Where they have sent a form already. */
  waiting: {
    lede: "What you have sent is for you alone to do, so we ask for your password once more. Nothing is lost: it waits here, and is sent as soon as we know that it is you.",
    ledeWithoutPassword:
      "What you have sent is for you alone to do, so we ask once more who you are. Nothing is lost: it waits here, and is sent as soon as we know that it is you.",
  },
  /** It waited for longer than half an hour, or they proved who they are in another window meanwhile. */
  lost: {
    title: "Please send it once more",
    lede: "We know now that it is you. But what you had sent before cannot be opened any more: it waited too long, was sent already, or was meant for another window. To be safe, look first whether it is done.",
    back: "Go back to where you were",
  },
  codeInstead: "Or one of your recovery codes",
  codeHint: "It is used up by this. You find in Settings how many are left.",
  codeWrong: "This code does not work. It may be mistyped, or used already.",
  codesMissing: "If you have neither passkey nor code at hand, ask the practice for a link to choose a password.",
  password: "Your password",
  submit: "It is me",
  busy: "Checking…",
  back: "Back to settings",
} as const;
