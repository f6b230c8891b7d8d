/** The page that asks once more who somebody is, before something weighty. */
export const proving = {
  title: "Is it still you?",
  titleWithProblems: "Error: is it still you?",
  lede: "What comes next changes your account or shows all of it, so we ask for your password once more. Then you go on where you were.",
  password: "Your password",
  submit: "It is me",
  busy: "Checking…",
  back: "Back to settings",
} as const;
