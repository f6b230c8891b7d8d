/** What this feature says around the practice's own texts. */
export const words = {
  refused: "Only administrators change the practice’s texts.",
  /** Stands in our texts until the practice has a name. */
  somePractice: "the practice",

  page: {
    confirmed: (day: string) => `The practice last read and confirmed this text on ${day}.`,
    unconfirmed: "The practice has not confirmed this text yet.",
    audienceLead: "Public page.",
    audienceRest: "Anyone can read this.",
  },

  list: {
    title: "Texts",
    lede: "What your practice says to everybody. We wrote a first version of each. Read them, add what only you know, and confirm them.",
    table: "The practice’s texts",
    columns: { text: "Text", words: "Words", confirmed: "Confirmed" },
    ours: "Ours, unchanged",
    yours: (version: number) => `Yours, version ${version}`,
    confirmed: (by: string, day: string) => `By ${by}, ${day}`,
    unconfirmed: "Not yet",
    edit: "Edit",
    view: "See the page",
    which: (title: string) => `“${title}”`,
    here: "You are here",
    admin: "Administration",
  },

  edit: {
    title: (title: string) => `Edit “${title}”`,
    errorTitle: (title: string) => `Error: ${title}`,
    problems: "Please change this",
    missing: "Write the text first.",
    tooLong: "This text is too long. Up to 20,000 characters fit here.",
    changedMeanwhile:
      "Somebody saved this text while you wrote. Your words are still here. Compare them with the page, then save again to replace it.",
    label: "Text",
    hint: "Headings start with ##, list lines with a hyphen. Leave an empty line between paragraphs.",
    reviewed: "I have read this text, and the practice stands by it.",
    reviewedHint: "Your name and today’s date are kept. Readers see the date only.",
    agreedVersion: (version: number) =>
      `This is version ${version}. Each change of the words makes a new version, and new members agree to that one.`,
    version: (version: number) => `This is version ${version}.`,
    ask: "This changes something for everybody: ask all members to agree anew.",
    askHint: "At their next visit they see what you say below. They can read on, and write once they agree.",
    askHintUnasked: (people: number) =>
      people === 1
        ? "One person here has agreed to nothing that is on record."
        : `${people} people here have agreed to nothing that is on record. They came with an older community, or joined before this was kept.`,
    askMissing: "Tick this, or leave empty what changed.",
    what: "What changed, in a sentence",
    whatMissing: "Say in a sentence what changed, so that people know what they agree to.",
    save: "Save for everyone",
    preview: "Preview",
    ours: "Go back to our text",
    cancel: "Back without saving",
    previewTitle: "Preview",
    previewNote: "Nothing is saved yet. This is how the page would look.",
    toDo: "What only you can add",
    toDoNote: "These notes are for you. Readers never see them.",
  },

  acts: { changed: "text-changed", confirmed: "text-confirmed" },
  log: (title: string, version: number) => `${title}, version ${version}`,
} as const;
