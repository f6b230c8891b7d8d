/** Sign-up: what its page says, and what it says back. */
export const signingUp = {
  nameMissing: "Choose a name to use here.",
  nameUnavailable: "That name cannot be used here. Please choose another.",
} as const;
