/** Why something is not possible just now. */
export const rules = {
  inviteInstead:
    "People of the practice get an account by invitation, under the name that stands beside their answers. Invite them, and leave this account as it is.",
  nobody: "Only people can write here.",
  logInToReply: "Log in to reply.",
  secondStepFirst:
    "You belong to the practice’s team, so writing and deciding wait until you have set up a second step: a passkey, or codes from an app. You can read meanwhile.",
  lastProof:
    "You belong to the practice’s team, so you need at least one of them. Add another first, then remove this one.",
  agreeFirst:
    "Writing waits until you have agreed to the practice’s texts as they are now. You find them under “What you agreed to” in Settings.",
  onlyWayIn:
    "You have no password, so this passkey is your only way in. Add a password in Settings first, then remove it.",
  shortPasswordFirst:
    "Your password has fewer than 15 characters, which is enough only beside a second step. Choose a longer one in Settings first, then take the second step off.",
  spectator: "Your account is for reading. Ask the practice if you would like to write.",
  paused: "Your account is paused, so you cannot write just now. You can still read everything.",
  pausedUntil: (day: string) =>
    `Your account is paused until ${day}, so you cannot write just now. You can still read everything.`,
  administratorsOnly: "Only an administrator can do that.",
  moderatorsOnly: "Only a moderator can do that.",
  ownRole: "You cannot change your own role. Ask another administrator.",
  ownSuspension: "You cannot pause your own account.",
  suspendStaff: "Only an administrator can pause somebody of the care team.",
  suspendAdministrator: "An administrator cannot be paused. Change their role first.",
  manyAtTheDoor: "Many people are logging in at this moment. Please try again in a few seconds.",
  oneValue: "This came twice. Please fill it in once.",
  farTooLong: "This is far too long. Please make it shorter.",
} as const;
