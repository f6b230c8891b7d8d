/** Log-in, log-out, leaving, and the link with which a password is chosen anew. */
export const signingIn = {
  title: "Log in",
  titleWithProblems: "Error: log in",
  name: "Name you use here",
  password: "Password",
  showPassword: "Show the password",
  keep: "Keep me logged in on this device",
  keepHint:
    "For up to 30 days. Leave it off if other people use this device: then you are logged out when the browser closes, and after half an hour without a touch.",
  submit: "Log in",
  busy: "Logging in…",
  join: "I have no account yet",
  problems: "We could not log you in",
  wrong: "This name and this password do not belong together. Check both, and try again.",
  wait: "That was a few tries in a short time. Wait a moment, then try again. Your account is not locked.",
  waitLong:
    "There were many tries with a wrong password for this name. For now it can only log in on a device where it was used before, or with a new link from the practice.",
  forgotTitle: "If you forgot your password",
  forgot: "Ask the practice for a link to choose a new one. Tell them which name you use here; they need nothing else.",
  aside: "Help with logging in",

  chosenTitle: "Your new password is set",
  chosen: "Log in with it now. Everywhere else you have been logged out.",

  loggedOutTitle: "You are logged out",
  loggedOutLede: "This device no longer knows you. To read public pages you do not need to log in.",
  logOutTitle: "Log out?",
  logOutLede: "This page had been open for a while. Press once more, and you are logged out.",
  logOut: "Log out",
  logInAgain: "Log in again",

  blankTitle: "Blank page",
  blank: "This page is blank.",

  choose: {
    title: "Choose a new password",
    titleWithProblems: "Error: choose a new password",
    lede: (name: string) => `For the name ${name}. The link works once.`,
    submit: "Set my password",
    busy: "Setting your password…",
    deadTitle: "This link does not work any more",
    dead: "It was used already, or it is too old. Ask whoever gave it to you for a new one.",
    toLogIn: "Go to log in",
  },
} as const;
