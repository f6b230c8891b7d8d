/** Being a former patient who helps. Clinical sentences are for the practice to review. */
export const helping = {
  onlyAdministrators: "Only administrators ask somebody to help.",
  onlyParticipants: "Only participants can be asked: the practice’s people already speak for it.",
  alreadyAsked: "They have been asked already.",

  badge: "Former patient who helps",
  /** Clinical: for the practice to review. */
  oneCourse: "One person’s course. Yours may differ.",

  ask: {
    title: "Former patient who helps",
    more: "Talk with them first. They find the question in their settings, and nobody sees anything until they say yes.",
    button: "Ask whether they want to help",
    asked: "They have been asked, and have not answered yet.",
    active: "They help: what they write carries a mark.",
    paused: "They help, and have paused it for now: no mark is shown.",
    takeBack: "Take the question back",
    end: "End it: take the mark off",
  },

  own: {
    title: "Helping as a former patient",
    audienceLead: "Only you",
    audienceRest: "see this page.",
    asked: "The practice asks whether you want to help here as a former patient.",
    means: [
      "Next to your name, on everything you wrote and will write here, stands: Former patient who helps. Everybody who may read the post sees it, guests as well where it is public.",
      "Below your posts stands that this was one person’s course. You are not asked for medical advice. Hard questions go to the practice’s staff.",
      "Posts under a one-time name never carry it.",
      "You can pause or stop at any moment, without a reason. The mark is gone from everything at once.",
    ],
    active: "You help here as a former patient. Your posts carry the mark.",
    paused: "You have paused. Nothing you wrote carries the mark until you go on.",
    accept: "Yes, I want to help",
    decline: "No, thank you",
    pause: "Pause for now",
    goOn: "Go on helping",
    stop: "Stop helping",
    back: "Back to settings",
  },
} as const;
