/** What this feature says. */
export const words = {
  refused: {
    notAdministrator: "Only administrators change the forums.",
    guest: "Log in to start a topic.",
    spectator: "Your account is for reading. Ask the practice if you would like to write.",
    suspended: "Your account is paused, so you cannot write just now. You can still read everything.",
    category: "This is a group of forums. Choose one of the forums in it to start a topic.",
    closed: "This forum takes no new topics. You can still read it and reply in topics that are open.",
  },
} as const;
