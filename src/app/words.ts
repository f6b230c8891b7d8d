/** Sentences around every page, and of the pages that belong to no feature. */
export const words = {
  language: "en",
  title: (page: string, community: string) => `${page} – ${community}`,

  frame: {
    skipToMain: "Skip to main content",
    skipToExit: "Leave this site now",
    mainNav: "Main",
    breadcrumbs: "You are here",
    exit: "Leave",
    exitMore: "this site now",
  },

  agree: {
    text: "Before you write again, please look at what you agree to here. You can read everything meanwhile.",
    link: "What you agreed to",
  },

  nav: {
    home: "Home",
    forums: "Forums",
    library: "Library",
    myTopics: "My topics",
    you: "You",
    join: "Join",
    desk: "Desk",
    moderation: "Moderation",
    admin: "Admin",
    logIn: "Log in",
    search: "Search",
    answers: "In private",
    /** Read out after a number. */
    newCount: "new",
  },

  footer: {
    helpTitle: "If you need help today",
    // Clinical: general, for the practice to review.
    helpText:
      "This community is not watched around the clock. For severe pain, heavy bleeding or thoughts of harming yourself, call your local emergency number.",
    helpLink: "More urgent help",
    ask: "Ask the team in private",
    about: "About this place",
    whoAnswers: "Who answers here",
    rules: "House rules",
    privacy: "What we store, and why",
    accessibility: "Accessibility",
    comfort: "Make it comfortable",
    look: "Light or dark",
    discreet: "Discreet page titles",
    // Clinical: for the practice to review.
    line: "What you read here supports, and never replaces, a consultation.",
    lineOf: (practice: string) =>
      `Run by ${practice}. What you read here supports, and never replaces, a consultation.`,
    exitHint: "To leave quickly, press Shift three times.",
    hideVisit: "Hide your visit",
  },

  problem: {
    titles: {
      400: "We could not read that",
      403: "That is not possible",
      404: "There is no such page",
      409: "Somebody was quicker",
      410: "This page is gone",
      413: "That is too much at once",
      415: "We could not read that",
      422: "Something needs a change",
      429: "A little too often",
      500: "Something went wrong on our side",
      503: "One moment, please",
    } as Readonly<Record<number, string>>,
    otherTitle: "That did not work",
    notFoundMore: "It may have moved, or the address may have a slip in it.",
    home: "Go to the front page",
    forums: "Go to the forums",
  },

  loggedOut: {
    title: "You are logged out",
    lede: "Nothing was sent. Your words are still here.",
    how: "Logging in opens beside this page, so that it stays as it is. Then come back and go on with your words: you can look at them once more before you send them.",
    typed: "What you wrote",
    logIn: "Log in",
    goOn: "I am logged in, go on",
  },
} as const;
