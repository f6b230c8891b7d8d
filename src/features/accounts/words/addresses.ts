/** The address that mail goes to: in the settings, and on the pages that links in mail open. */
export const addresses = {
  title: "E-mail address",
  titleWithProblems: "Error: e-mail address",
  lede: "You do not need one. It brings you back in if you forget your password, and tells you when something about your log-in changes.",
  never: "We never write about what you read or write here, and nobody here sees the address.",
  problems: "One thing to change",
  what: "What arrives there",
  looks: (name: string, address: string, subject: string) =>
    `It comes from “${name}” (${address}), and its subject is always “${subject}”. The links in it lead to this site, whose address is in them.`,
  noMail:
    "This place sends no mail yet. You can give an address, and the link to confirm it is sent once the practice has set mail up.",
  card: {
    none: "You have given none, and need none.",
    waiting: "One address waits to be confirmed.",
    set: "You have confirmed one.",
    manage: "E-mail address",
  },

  nowTitle: "Your address",
  now: (address: string) => `Mail to you goes to ${address}.`,
  unconfirmed: (address: string) =>
    `${address} came along when your account was brought here. Nothing is sent to it. To use it, give it below and confirm it.`,
  waitingTitle: "Waiting to be confirmed",
  waiting: (address: string) =>
    `We sent a link to ${address}. Open it within a day and press the button there. Until then nothing changes, and nothing else is sent to it.`,
  again: "Nothing there? Look among unwanted mail, or give it once more below.",
  cancel: "Forget this address",
  remove: "Remove my address",
  removeHint:
    "Without it nothing is sent to you. Keep recovery codes at hand then, or only the practice can help you back in.",
  giveTitle: "Give an address",
  changeTitle: "Give another address",
  changeHint: "The one you have stays until you have confirmed the other. Both are told.",
  email: "E-mail address",
  emailHint: "Choose a mailbox that only you read.",
  emailWrong: "This does not look like an e-mail address. Check it.",
  emailSame: "This is your address already.",
  submit: "Send me a link",
  busy: "Sending…",
  sent: "A link is on its way.",
  forgotten: "That address is forgotten.",
  removed: "Your address is removed.",

  confirm: {
    title: "Is this address yours?",
    lede: "You came here with a link from a mail. Press the button, and mail about your account goes to that address.",
    submit: "Yes, it is mine",
    busy: "Confirming…",
    notYou: "If you gave no address to anybody, close this page. Nothing happens.",
    doneTitle: "The address is confirmed",
    done: "Mail about your account goes there from now on.",
    toLogIn: "Go to log in",
  },
  deadTitle: "This link from a mail does not work any more",
  dead: "It was used already, or it is too old. In your settings you can have a new one sent.",

  logOut: {
    title: "Log out everywhere?",
    lede: "On every device where your account is logged in, it is logged out. Nothing else happens, and you need no password for it.",
    submit: "Log out everywhere",
    busy: "Logging out…",
    doneTitle: "Logged out everywhere",
    done: "If you think that somebody knows your password, choose a new one now.",
    toForgot: "Choose a new password",
    dead: "It was used already, or it is too old. Where you are logged in, you can log out everywhere else in your settings.",
  },

  forgot: {
    title: "A link by mail",
    lede: "If you have confirmed an e-mail address here, we send a link to it.",
    email: "Your e-mail address",
    submit: "Send me a link",
    busy: "Sending…",
    noMail: "This place sends no mail yet, so ask the practice for a link.",
    sentTitle: "Look into your mailbox",
    sent: "If this address belongs to an account, a link is on its way to it. It works for half an hour.",
    sentMore:
      "Nothing there after some minutes? Look among unwanted mail. Nobody is told here whether an address is known, so perhaps you gave us another one or none; then a recovery code or the practice helps.",
    problems: "One thing to change",
  },
} as const;
