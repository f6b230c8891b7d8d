/** Sign-up: what its page says, and what it says back. */
export const signingUp = {
  title: "Choose a name",
  titleWithProblems: "Error: choose a name",
  lede: "It is the only thing other people will see. Nothing here asks who you are.",
  problems: (count: number) => (count === 1 ? "One thing to change" : `${count} things to change`),

  name: "Name to use here",
  nameHint: "3 to 24 letters, numbers, dots or underscores. Pick one you use nowhere else.",
  ideas: "Or take one of these",
  moreIdeas: "More ideas",
  pattern: "Your pattern.",
  patternMore: "It is woven from your name, so nobody needs a photo.",
  nameMissing: "Choose a name to use here.",

  passwordLabel: "Password",
  passwordHint: "15 characters or more. Three or four plain words are easy to remember. Pasting is fine.",
  shortPasswordHint: "8 characters or more, because a second step stands beside it; 15 are safer. Pasting is fine.",
  showPassword: "Show the password",
  password: {
    missing: "Choose a password.",
    short: (length: number, least: number) =>
      `This password has ${length === 1 ? "1 character" : `${length} characters`}. It needs at least ${least}: three or four plain words will do.`,
    long: (most: number) => `A password has at most ${most} characters.`,
    fewDifferent: "This password uses very few different characters. Choose one that is harder to guess.",
    repeated: "This password repeats one short piece. Choose one that is harder to guess.",
    keyboard: "This password follows a row of keys or the alphabet. Choose one that is harder to guess.",
    ownName: "This password is mostly your own name or address. Choose one that is harder to guess.",
    siteName: "This password is mostly the name of this place. Choose one that is harder to guess.",
    common: "Many people use passwords like this one, so it is among the first that others try. Choose another.",
  },

  email: "E-mail address",
  optional: "(optional)",
  emailHint:
    "A way back in if you forget your password. We send a link to it first, and use it once you have opened that. Subject and sender tell nobody what this is about.",
  emailWrong: "This does not look like an e-mail address. Check it, or leave the field empty.",

  birth: "Month and year of birth",
  birthHint: "We ask everybody, work out one thing from it, and do not keep it.",
  birthMonth: "Month",
  birthYear: "Year",
  chooseMonth: "Choose a month",
  months: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  monthMissing: "Choose the month in which you were born.",
  yearMissing: "Give the year in which you were born, for example 1990.",

  promise: "Two things we ask of you",
  rulesBefore: "I have read the ",
  rulesLink: "house rules",
  rulesAfter: " and will keep to them",
  rulesMissing: "Please read the house rules and tick the box.",

  consentBefore: "I agree that what I write is kept and shown as “",
  consentLink: "What we store, and why",
  consentAfter: "” says, also where it tells of my health. I can take this back at any time.",
  consentMissing: "Please read what we store and why, and tick the box if you agree.",

  submit: "Create my account",
  busy: "Creating your account…",
  haveOne: "I already have one",

  withPasskey: {
    instead: "Use a passkey instead of a password",
    title: "Make your passkey",
    titleWithProblems: "Error: make your passkey",
    nameMore: "is the name you will use here.",
    submit: "Make my passkey and join",
    rather: "Rather choose a password",
    without: "Passkeys need scripts in your browser. Go back and choose a password: that works without.",
    tooOld: "This page was open for too long. Please fill in the form once more.",
  },

  aside: "Good to know",
  neverTitle: "What we never ask",
  never: ["Your real name or your face", "Where you live or work", "Whether you are a patient of ours"],
  neverMore: "Nothing here is added to a medical record unless you ask us to.",
  backTitle: "If you forget your password",
  back: "At the end you can print recovery codes: with one of them you choose a new one yourself. Without them somebody from the practice can give you a link. They do not need to know who you are, only which name you use here.",

  tooMany: "Several accounts were made from here just now. Please try again in an hour.",

  notYet: {
    title: "Not yet",
    lede: "This community is for people aged 18 and over, so we cannot make an account for you.",
    // For the practice to review.
    text: "That does not mean that what worries you is not real. A doctor, a nurse at a youth clinic or a school nurse is used to these questions, and you do not have to explain everything at once. An adult you trust can help you find one.",
    read: "You are welcome to read everything that is public here.",
    toForums: "Read the forums",
    urgent: "If you need help today",
  },
} as const;
