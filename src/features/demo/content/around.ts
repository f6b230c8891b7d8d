import type { PersonKey } from "./people.ts";
import type { DemoWhen } from "./when.ts";

/** A post of the demo, by its topic's key and its place in that topic. */
export interface DemoPostRef {
  readonly topic: string;
  readonly place: number;
}

/** A report that waits for a moderator. `words` is what the reporter wrote. */
export interface DemoReport extends DemoPostRef {
  readonly by: PersonKey;
  readonly when: DemoWhen;
  readonly reason: "unkind" | "other";
  readonly words: string;
}

/** How far somebody has read a topic. A topic without a line here is unread for that person. */
export interface DemoReading extends DemoPostRef {
  readonly person: PersonKey;
}

/** An unsent reply, as its author left it. */
export interface DemoDraft {
  readonly person: PersonKey;
  readonly topic: string;
  readonly body: string;
}

export const reports: readonly DemoReport[] = [
  {
    topic: "glass-of-wine",
    place: 43,
    by: "tealeaf_22",
    when: { daysAgo: 9, at: "21:52" },
    reason: "unkind",
    words: "This is how I am spoken to at home. Rule 2, I think.",
  },
  {
    topic: "glass-of-wine",
    place: 43,
    by: "pebble",
    when: { daysAgo: 9, at: "22:20" },
    reason: "unkind",
    words: "Same person as before.",
  },
  {
    topic: "what-do-you-listen-to",
    place: 5,
    by: "fennel_row",
    when: { daysAgo: 1, at: "18:05" },
    reason: "other",
    words: "Probably kindly meant, but is a link to another site all right?",
  },
];

/** The people whose log-ins are printed have read some topics, stopped half-way in others, and not opened the rest. */
export const readings: readonly DemoReading[] = [
  { person: "quietharbor", topic: "where-to-get-help", place: 1 },
  { person: "quietharbor", topic: "read-first", place: 3 },
  { person: "quietharbor", topic: "botox-questions", place: 11 },
  { person: "quietharbor", topic: "glass-of-wine", place: 34 },
  { person: "quietharbor", topic: "tampon-at-34", place: 2 },
  { person: "quietharbor", topic: "ten-months", place: 4 },
  { person: "quietharbor", topic: "stuck-2-3", place: 3 },
  { person: "quietharbor", topic: "bringing-someone", place: 2 },
  { person: "quietharbor", topic: "smear-test", place: 4 },
  { person: "second_spring", topic: "read-first", place: 3 },
  { person: "second_spring", topic: "botox-questions", place: 9 },
  { person: "second_spring", topic: "glass-of-wine", place: 25 },
  { person: "second_spring", topic: "waiting-lists", place: 3 },
  { person: "second_spring", topic: "going-back-a-size", place: 3 },
  { person: "lena", topic: "botox-questions", place: 13 },
  { person: "lena", topic: "stuck-2-3", place: 5 },
  { person: "lena", topic: "second-reader", place: 3 },
  { person: "ines", topic: "glass-of-wine", place: 49 },
  { person: "ines", topic: "winter-rota", place: 3 },
  { person: "moira", topic: "winter-rota", place: 1 },
  { person: "lamplit", topic: "where-to-get-help", place: 1 },
];

export const drafts: readonly DemoDraft[] = [
  {
    person: "quietharbor",
    topic: "tampon-at-34",
    body: "I have started this reply four times. What I am trying to say is that I am glad, and that I am a little bit jealous, and",
  },
  {
    person: "second_spring",
    topic: "waiting-lists",
    body: "When the day did come I had eight questions, and I only needed to ask",
  },
];
