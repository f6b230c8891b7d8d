/** Why something is not in an export. Whole sentences: they stand in its README. */
export const reasons = {
  proof: "It opens an account, or proves who somebody is.",
  visit: "It belongs to a browser that is logged in, and means nothing elsewhere.",
  keyed: "It is a hash with a key of this installation, and means nothing elsewhere.",
  derived: "It follows from what is in the export.",
  passing: "It is work under way, and gone in a moment.",
  owner: "It would tell whose a one-time name is. Nobody may read that from a file.",
  address: "Whoever knows it stands before a door that is not public.",
  erased: "It is about people who have left and whose traces were erased.",
  unsent: "Only its author has ever read it. It is in the copy that they can download.",
  own: "What somebody follows is theirs alone. It is in the copy that they can download.",
  promised: "People are told that nobody learns this. It is in the copy that they can download.",
  counted: "People are told that nobody sees who. How many there are stands with each post.",
  reporter:
    "Only whoever reported knows it; in a topic for the care team it could tell whose a one-time name is. It is in the copy that they can download.",
  opening: "Only the two administrators who opened a name together read it.",
  original: "The words as another site stored them may hold what their author has changed or taken back since.",
  private:
    "It is between one person and the care team, locked with a key of its own. It is in the copy that this person can download.",
  present: "Only people who are here are in the export.",
  asked: "Whose list a question stood on is theirs alone. It is in the copy that they can download.",
  desk: "It is how the practice’s team divided its work. What people wrote and what was answered is in the export.",
  form: "It kept one form from being sent twice.",
} as const;
