import { team } from "./words/team.ts";

/** What asking in private says to whoever asks; what the team reads is in `words/team.ts`. */
export const words = {
  rules: {
    administratorsOnly: "Only administrators say who answers in private.",
    logIn: "Log in first: only people with an account can ask in private.",
    team: "You belong to the practice’s team. People ask you here; you do not ask yourselves.",
    agreeFirst: "Please look at what you agree to here first. Then you can write to the team.",
    spectator: "Your account is for reading only. For a question, please call the practice.",
    paused: "Your account is paused. You can read, and answer again once the pause is over.",
    notYours: "Only those who have this conversation can do that.",
    going: "This conversation is about to be deleted. Keep it first, then go on with it.",
    closed: "This conversation is closed.",
    tooLate: "It was closed too long ago to be opened again. Please start a new one.",
    takeFirst: "You are only reading here. Take part in the conversation first, then answer.",
    taken: "A colleague has this conversation already.",
    notNeeded: "You can read this without giving a reason.",
  },

  forms: {
    subjectMissing: "Say in a few words what it is about.",
    subjectLong: "Make this shorter: at most 120 characters.",
    reasonMissing: "Say why you need to read this.",
    reasonLong: "Make the reason shorter: at most 500 characters.",
    noLonger: "This form is from an earlier visit. Load the page again. Your words are still here.",
    otherWords:
      "You have already sent this form, with other words. Look at what you sent, then press the button again if you want to add these.",
    newMeanwhile: "Somebody wrote here since you opened this page. Read it first; your words are still in the form.",
    nobody: "Choose a colleague from the list.",
  },

  onlyLead: "You and the care team.",
  onlyRest: "Nobody else can see that this is here.",
  problems: (count: number) => (count === 1 ? "One thing to change" : `${count} things to change`),
  errorTitle: (title: string) => `Error: ${title}`,
  here: "You are here",
  careTeam: "Care team",

  urgent: {
    title: "If it cannot wait",
    // Clinical: general, for the practice to review.
    text: "Nobody reads this all day and all night, and no answer is promised. If you are not safe, or something is wrong after a procedure, call your local emergency number.",
    link: "Who to call",
  },

  ask: {
    title: "Ask the team in private",
    lede: "You write to the practice’s care team, not to one person. What you write is between you and them.",
    hoursTitle: "When somebody reads it",
    hoursUnsaid: "The practice has not said yet at which times it reads here. Do not count on a quick answer.",
    expectTitle: "What you can expect",
    expect: [
      "Somebody of the team answers when they can. Nobody can promise when.",
      "They see the name that you use here and nothing else: no e-mail address, no records, not whether you are a patient.",
      "They answer in general terms. What to do in your own case is decided in the practice, or on the telephone.",
      "You see at any time who can read it. Moderators without a clinical title, volunteers and other members cannot.",
      "Everything is locked up with a key of its own. You can close it, and delete it for everybody.",
    ],
    keptFor: (months: number) =>
      months === 0
        ? "Closed conversations are kept until you delete them."
        : months === 1
          ? "A closed conversation is deleted after a month."
          : `A closed conversation is deleted after ${months} months.`,
    whoTitle: "Who answers",
    whoLede: "Whoever of them takes your conversation reads it, and whom they ask to help. You always see who that is.",
    nobodyYet: "The practice has not confirmed anybody yet who answers. Until then nobody reads what you ask here.",
    ownTitle: "Your conversations",
    none: "You have not asked anything in private",
    noneMore: "When you do, it stands here. Only you and the care team can see it.",
    start: "Write to the team",
    logInTitle: "Would you like to ask something?",
    logIn: "Log in to ask",
    join: "Choose a name and join",
    new: "New answer",
    closed: "Closed",
    going: "Being deleted",
    under: (name: string) => `as ${name}`,
    last: (day: string) => `last on ${day}`,
    teamLink: "What people have asked the team",
  },

  start: {
    title: "Write to the team",
    subject: "What is it about?",
    subjectHint: "A few words. Only you and the care team see them.",
    body: "What would you like to ask?",
    bodyHint: "As much or as little as you like. Leave out your full name, address and telephone number.",
    submit: "Send to the care team",
    sending: "Sending…",
    fromTopic: (title: string) =>
      `It goes on from “${title}”. Nothing of that is seen in the topic; only you and the team know where it began.`,
    name: "Under which name?",
    nameHint: "You began that topic under a one-time name. Nothing joins your two names unless you do.",
    names: {
      oneTime: (name: string) => `As ${name}`,
      oneTimeHint: "The name of that topic. The team sees which topic you mean.",
      own: (name: string) => `As ${name}`,
      ownHint: "The name that you have everywhere here. The team does not see which topic you come from.",
    },
    previewTitle: "How it will look",
    draftKept: "Kept as a draft. Only you can see it.",
    back: "Back without sending",
  },

  conversation: {
    documentTitle: "A private conversation",
    whoTitle: "Who can read this",
    youToo: "And you. You can close this conversation, or delete it for everybody.",
    nobodyYet: "Nobody has taken it yet. Whoever of these takes it can read it:",
    from: "It goes on from the topic",
    fromGone: "It goes on from a topic that you cannot open.",
    you: "You",
    former: "Somebody who is no longer in the team",
    spoken: "Link to message",
    pages: "Pages of this conversation",
    paging: { page: "Page", previous: "Earlier", next: "Later" },
    line: (from: number, through: number, total: number) =>
      total === 1 ? "1 message" : `Messages ${from} to ${through} of ${total}`,
    replyTitle: "Write more",
    submit: "Send to the care team",
    body: "What would you like to add?",
    named: (name: string, title: string) => (title === "" ? name : `${name}, ${title},`),
    looked: (who: string, day: string) =>
      `${who} read this conversation on ${day} without having it, and had to say why.`,
    lookedWhy: (reason: string) => `The reason given: “${reason}”`,
    close: "Close it",
    closedByTeam: (day: string) => `The team closed this conversation on ${day}.`,
    closedByOwner: (day: string) => `This conversation was closed on ${day} by whoever asked.`,
    closedByYou: (day: string) => `You closed this conversation on ${day}.`,
    reopen: "Open it again",
    reopenUntil: (day: string) => `You can open it again until ${day}.`,
    delete: "Delete for everyone",
    goingTitle: "This conversation is being deleted",
    going: (day: string) => `The team cannot see it any more. On ${day} it is gone for you, too, for good.`,
    keep: "Keep it after all",
    all: "All your conversations",
  },

  sharing: {
    title: "May we share your question, without your name?",
    question:
      "It could help others if the team asked and answered it in general words, without anything that points to you. No answer means no.",
    yes: "Yes, without my name",
    no: "No",
    youSaidYes: "You said yes. You can take that back; what was shared until then may have been read.",
    youSaidNo: "You said no. Nothing of it is shared.",
    ask: "Ask whether we may share the question, without the name",
    unanswered: "You asked whether you may share this question. There is no answer yet, and that means no.",
    theySaidYes:
      "This question may be shared in general words, without the name and without anything that points to somebody.",
    theySaidNo: "This question may not be shared.",
  },

  delete: {
    title: "Delete this conversation for everyone",
    lede: "It disappears for the care team at once. For seven days you can undo that; then it is gone for good.",
    goesTitle: "What goes",
    goes: [
      "every message in it, yours and the team’s",
      "what it was about, and where it began",
      "the key that locked it up, so that no copy of the words is of use to anybody",
    ],
    staysTitle: "What stays",
    stays: [
      "a number in the log of who did what, without a name of yours and without words",
      "what you or the team wrote down elsewhere, for example in the practice’s own records",
      "backups, until they are old enough to go",
    ],
    button: "Delete for everyone",
    keep: "Keep it",
  },

  team,
} as const;
