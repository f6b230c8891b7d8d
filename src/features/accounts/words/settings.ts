/** The settings of one person, and what others see of them. */
export const settings = {
  title: "Settings",
  titleWithProblems: "Error: settings",
  onlyYouLead: "Only you",
  onlyYouRest: "can see this.",
  problems: (count: number) => (count === 1 ? "One thing to change" : `${count} things to change`),
  saved: "Saved.",
  passwordSaved: "Your password is changed. Everywhere else you have been logged out.",
  sessionsEnded: "You are logged out everywhere else.",
  aside: "In settings",
  back: "Back to settings",

  pausedTitle: "Your account is paused",
  paused:
    "You can read everything, and take back what you wrote. You cannot write until the practice opens your account again.",
  pausedUntil: (day: string) => `Until ${day} you can read everything, and take back what you wrote, but not write.`,
  pausedWhy: (reason: string) => `Why: ${reason}`,

  discreetTitle: "Discreet mode",
  discreetLede: "For shared screens, borrowed phones and curious browsers.",
  plainTitles: "Plain page titles and icon",
  plainTitlesHint: "Tabs, history and bookmarks show a word you choose, and a plain square instead of our sign.",
  word: "The word to show",
  wordDefault: "Notes",
  wordMissing: "Choose a word to show, or untick plain page titles.",
  wordLong: "Choose a shorter word: at most 30 characters.",
  tabBefore: (site: string) => `A topic – ${site}`,
  tabCaption: "Your tab with it, and without",
  leaveSignsOut: "Log me out when I press Leave",
  leaveSignsOutHint: "Leave always takes you away at once. Nobody can then come back here as you.",
  leaveLimits: "Leave cannot clear your browser’s history.",
  saveDiscreet: "Save discreet mode",

  lookTitle: "Light or dark",
  colours: "Colours",
  themes: { auto: "Same as my device", light: "Light", dark: "Dark" },
  themeMissing: "Choose one of the three.",
  save: "Save",

  lineTitle: "A line about you",
  line: "In a few words",
  lineHint: "Stands under your name, for example “Practising at home”. Leave out names, places and dates.",
  lineTitleClaimed:
    "Leave out titles and the practice’s name: people could take you for one of the team, whose titles we check.",
  lineLong: (most: number) => `Make it shorter: at most ${most} characters.`,

  passwordTitle: "Password",
  currentPassword: "Your password now",
  newPassword: "New password",
  changePassword: "Change my password",
  currentWrong: "This is not your password. Check it, and try again.",
  currentWait: "That was a few tries in a short time. Wait a moment, then try again.",

  noPassword:
    "You log in with a passkey and have no password. With one you also get in where your passkey is not at hand.",
  addPassword: "Add a password",
  addPasswordLede: "Then you can log in with your passkey, or with your name and this password.",
  secondStepGone:
    "Your second step was taken off meanwhile, so this password is too short. Choose one of 15 characters or more.",

  sessionsTitle: "Where you are logged in",
  thisDevice: "This device",
  otherDevice: "Another device",
  otherSharedDevice: "Another device, until its browser closes",
  now: "now",
  lastUsed: (when: string) => `last used ${when}`,
  loggedInSince: (when: string) => `logged in since ${when}`,
  endOne: "Log out",
  endOneMore: (label: string, when: string) => `${label}, ${when}`,
  oneEnded: "That device is logged out.",
  endOthers: "Log out everywhere else",
  logOut: "Log out",

  tracesTitle: "What is kept of you",
  tracesLede: "Everything you have written is yours.",
  traces: {
    profile: "What others see in your profile",
    blocked: "People you blocked",
    copy: "Take a copy of everything",
    leave: "Leave this community for good",
  },

  profileTitle: "Your profile",
  profileLede: "Members find your name there, the line about you, and the month you joined. Guests find nothing.",
  showPosts: "Show my last posts there",
  showPostsHint:
    "At most 20, to members only, and to each only what they may read anyway. Otherwise nobody gets a list of what you wrote.",
  seeProfile: "See your profile",

  registration: (number: string) => `Registration number ${number}`,
  checkedIn: (month: string) => `Title checked by the practice in ${month}`,
  wasStaff: (month: string) => `Was part of the practice’s team until ${month}`,
  staffBadge: "Care team",
  joined: (month: string) => `Joined in ${month}`,
  profileAudienceLead: "Members only.",
  profileAudienceRest: "Guests and search engines cannot see profiles.",
  editLine: "Change the line about you",
} as const;
