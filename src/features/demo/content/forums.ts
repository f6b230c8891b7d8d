/** A node of the demo's forums tree. Its place among its siblings is its place in the list. */
export interface DemoForum {
  readonly key: string;
  readonly title: string;
  readonly kind: "category" | "forum";
  readonly description: string;
  readonly parent?: string;
  readonly audience: "public" | "members" | "staff";
  readonly closed?: true;
}

/** The forums of the demo, every parent before its children. */
export const forums = [
  {
    key: "support-group",
    title: "Vaginismus Support Group",
    kind: "category",
    description: "For people who live with vaginismus, and for the people beside them.",
    audience: "public",
  },
  {
    key: "general",
    title: "Vaginismus General",
    kind: "forum",
    parent: "support-group",
    description: "The open room. Bring the question you have; if it belongs next door, we will carry it there for you.",
    audience: "public",
  },
  {
    key: "practising",
    title: "Practising at home",
    kind: "forum",
    parent: "support-group",
    description: "Dilators, breathing, routines, and the evenings when none of it happens.",
    audience: "public",
  },
  {
    key: "starting-again",
    title: "Plateaus and starting again",
    kind: "forum",
    parent: "practising",
    description: "For the stretch when nothing seems to move, and for the first week back after a break.",
    audience: "public",
  },
  {
    key: "partners",
    title: "Partners",
    kind: "forum",
    parent: "support-group",
    description: "Questions from the other half of the sofa. Everyone may read and answer.",
    audience: "public",
  },
  {
    key: "closeness",
    title: "Sex, closeness and dating",
    kind: "forum",
    parent: "support-group",
    description: "For members. Desire, dating, and what closeness can mean besides penetration.",
    audience: "members",
  },
  {
    key: "appointments",
    title: "Appointments and exams",
    kind: "forum",
    parent: "support-group",
    description: "Smear tests, first visits, letters, and how to say what you need in the room.",
    audience: "public",
  },
  {
    key: "practice",
    title: "The practice",
    kind: "category",
    description: "Rooms that the practice keeps for itself, and what it has put away.",
    audience: "public",
  },
  {
    key: "staff-room",
    title: "Staff room",
    kind: "forum",
    parent: "practice",
    description: "For the care team: second readers, wording, who covers when.",
    audience: "staff",
  },
  {
    key: "archive",
    title: "Archive",
    kind: "forum",
    parent: "practice",
    description: "Finished conversations, kept to be read. Nothing new can be added here.",
    audience: "public",
    closed: true,
  },
] as const satisfies readonly DemoForum[];

export type ForumKey = (typeof forums)[number]["key"];
