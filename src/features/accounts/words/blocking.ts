/** Not meeting somebody. */
export const blocking = {
  block: "Block",
  whatHappens: "What happens then",
  blockMore: (name: string) => `${name}: do not meet them here`,
  title: (name: string) => `Block ${name}?`,
  lede: "They are not told, and nothing changes for them that they could notice.",
  what: [
    "You no longer see their posts. A line stands in their place, and you can open it when you want to.",
    "When one of you writes in a topic of the other, neither gets a mark for it.",
    "Neither sees what the other chose to show in their profile.",
    "They can still read what you write where everybody can read it: without an account they would see it, too.",
  ],
  button: (name: string) => `Block ${name}`,
  keep: "Go back",
  undo: "Unblock",
  undoMore: (name: string) => `${name}, so that you see their posts again`,
  blockedNow: "You blocked this person. Only you know.",
  dangerTitle: "Do they frighten or follow you?",
  danger: "Please report the post as well, so that a moderator can act. Reports are private, too.",

  listTitle: "People you blocked",
  listLede: "Only you see this list. Nobody is told.",
  none: "Nobody is blocked.",
  noneMore: "You can block somebody from their profile, or from the foot of one of their posts.",

  yourself: "You cannot block yourself.",
  team: "The care team cannot be blocked: their answers may matter for your health, and moderators keep people safe. If somebody of the team troubles you, please tell the practice.",
  asTeam: "You are here for the practice, and read what everybody writes. So you cannot block anybody.",
  tooMany: "Your list is full. Take somebody off it first.",
} as const;
