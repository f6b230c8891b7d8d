import type { Risk } from "../facts.ts";

/**
 * Words that bring a question to the top of the desk. They only order the team's list: nothing is hidden, held or sent
 * because of them, and a person decides. After the warning signs of domain.md 3.5 and the boxed warning (E8); the
 * practice reviews them.
 */
const lookNow = [
  "can't breathe",
  "cannot breathe",
  "cant breathe",
  "trouble breathing",
  "hard to breathe",
  "can't swallow",
  "cannot swallow",
  "cant swallow",
  "trouble swallowing",
  "hard to swallow",
  "trouble speaking",
  "double vision",
  "kill myself",
  "killing myself",
  "end my life",
  "want to die",
  "suicide",
  "suicidal",
  "hurt myself",
  "harm myself",
  "self harm",
  "self-harm",
  "bleeding heavily",
  "heavy bleeding",
  "won't stop bleeding",
  "wont stop bleeding",
  "passed out",
  "chest pain",
];

const lookSoon = [
  "bleeding",
  "blood",
  "fever",
  "can't pee",
  "cannot pee",
  "cant pee",
  "unable to pee",
  "can't urinate",
  "cannot urinate",
  "bad smell",
  "smells bad",
  "discharge",
  "leaking",
  "stuck inside",
  "is stuck",
  "severe pain",
  "unbearable",
  "pregnant",
  "blurred vision",
  "weakness",
  "infection",
  "emergency",
];

/** How soon somebody should look at a text, by its words alone. */
export function riskOf(text: string): Risk {
  const plain = ` ${text
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[^\p{L}\p{N}'-]+/gu, " ")} `;
  const says = (phrase: string) => plain.includes(` ${phrase} `);
  if (lookNow.some(says)) return 2;
  return lookSoon.some(says) ? 1 : 0;
}
