import type { ForumKey } from "./forums.ts";

/** The front page's "Start from where you are", for the demo's own forums. */
export const starts: readonly { readonly title: string; readonly text: string; readonly forum: ForumKey }[] = [
  {
    title: "I have just put a name to it",
    text: "First questions, first phone calls, first weeks. No question is too small.",
    forum: "general",
  },
  {
    title: "I have an appointment coming",
    text: "What to say in the room, and what you are allowed to ask for.",
    forum: "appointments",
  },
  {
    title: "I am practising at home",
    text: "Routines, plateaus, and what other people listen to.",
    forum: "practising",
  },
  {
    title: "I love someone who has it",
    text: "What helps, asked and answered from both sides of the sofa.",
    forum: "partners",
  },
];
