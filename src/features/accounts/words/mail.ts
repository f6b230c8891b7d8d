/** What mail says: no name, no place, nothing of what anybody wrote. Subject and sender are settings, the same for all. */
export const mail = {
  tooMany: "A good deal of mail was asked for just now. Please try again in an hour.",

  greeting: "Hello.",

  confirm: {
    why: "This address was given for an account. It is used once you say that it is yours.",
    open: "To say so, open this page and press the button there. The link works for one day.",
    notYou: "If this was not you, you need do nothing. The address is then forgotten, and nothing else is sent to it.",
  },

  known: {
    why: "This address was just given for an account, and there is an account with it already.",
    wayBack: "If this was you: log in to the account you have. If you forgot your password, this page helps.",
    notYou: "If this was not you, you need do nothing. Nothing has changed, and nobody was told about your account.",
  },

  wayBack: {
    why: "A new password was asked for. With this link you choose one. It works once, for half an hour.",
    second: "If your account has a second step, it is asked for as always when you log in.",
    team: "A new password was asked for. Your account has rights that no mail may open: ask another administrator for a link.",
    notYou: "If this was not you, you need do nothing. Your password stays as it is.",
  },

  notices: {
    "password-changed": "The password of your account was changed. Everywhere else you have been logged out.",
    "passkey-added": "A passkey was added to your account: a new way to log in.",
    "passkey-removed": "A passkey was removed from your account.",
    "app-added": "An app for codes was added to your account: a second step at log-in.",
    "app-removed": "The app for codes was removed from your account.",
    "proofs-reset": "The app, the passkeys and the printed codes of your account were taken away.",
    "codes-made": "New recovery codes were made for your account. Those of before work no more.",
    "code-used": "A recovery code of your account was used.",
    "address-asked": "Another address was given for your account. This one is used until that one is confirmed.",
    "address-confirmed": "This address now belongs to your account.",
    "address-changed": "Another address now belongs to your account. Nothing more is sent to this one.",
    "address-removed": "This address was removed from your account. Nothing more is sent to it.",
  },
  expected: "If this was you, you need do nothing.",
  notExpected:
    "If not, this link logs your account out on every device, without a password, and does nothing else. Then choose a new password.",

  team: {
    what: "One of the team has a new way to log in.",
    look: "If you did not expect that, log in and look at the audit log.",
  },
} as const;
