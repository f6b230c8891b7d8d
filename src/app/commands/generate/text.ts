import { oneOf, type Random } from "./random.ts";

/** Neutral made-up sentences, for measuring. Nobody wrote them, and they advise nothing. */
const openings = [
  "I read this page last week",
  "We talked about it at the appointment",
  "It took me a while to ask",
  "Somebody here mentioned it before",
  "I kept notes for a month",
  "My week was busier than planned",
  "I am writing this on the train",
  "There is a form on the practice's site",
  "The waiting room was quiet",
  "I had a list of questions with me",
] as const;

const middles = [
  "and it helped to see how others plan their week",
  "and I wrote the times down in a table",
  "so I asked the desk for a later slot",
  "and the answer came a few days later",
  "but I still wonder how long people wait between visits",
  "and the second visit was shorter than the first",
  "so I brought a friend along",
  "and I would like to hear how you keep track of the days",
  "but the letter had the wrong date on it",
  "and the room was warmer than I had expected",
] as const;

const endings = [
  "Thank you for reading.",
  "How was it for you?",
  "I will write again next month.",
  "It is good to know that there are others.",
  "Has anybody else noticed that?",
  "I am glad that I asked.",
  "More about this when I know more.",
  "What did you do while you waited?",
] as const;

const subjects = [
  "Plans",
  "A question",
  "Notes",
  "Waiting",
  "The first visit",
  "A small step",
  "Keeping track",
  "Rest days",
];
const about = [
  "for the week",
  "about the letter",
  "after the holidays",
  "before the next visit",
  "on a quiet day",
  "for beginners",
];

export function madeUpTitle(random: Random): string {
  return `${oneOf(random, subjects)} ${oneOf(random, about)}`;
}

/** Markdown of so many sentences, in paragraphs; now and then a list or a quotation. */
export function madeUpText(random: Random, sentences: number): string {
  const paragraphs: string[] = [];
  for (let left = sentences; left > 0; ) {
    const here = Math.min(left, 1 + Math.floor(random() * 4));
    const parts = Array.from({ length: here }, () => `${oneOf(random, openings)}, ${oneOf(random, middles)}.`);
    const kind = random();
    if (kind < 0.06) paragraphs.push(parts.map((part) => `- ${part}`).join("\n"));
    else if (kind < 0.1) paragraphs.push(parts.map((part) => `> ${part}`).join("\n"));
    else paragraphs.push(parts.join(" "));
    left -= here;
  }
  return [...paragraphs, oneOf(random, endings)].join("\n\n");
}
