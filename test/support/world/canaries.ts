import { randomInt } from "node:crypto";
import type { Persona, Who } from "./personas.ts";

/** A word that stands nowhere else, hidden in one text of one thing. */
export interface Canary {
  readonly word: string;
  /** What holds it, for the failure's message. */
  readonly label: string;
  /** Who meets it somewhere on the site. Nobody else ever does. */
  readonly who: Who;
  /** Who may meet it, but need not. */
  readonly maybe: Who;
}

/** Unique random words, and who must come across them (P-30). */
export class Canaries {
  readonly all = new Map<string, Canary>();

  /** @param who everybody who can read it; exactly they must find it */
  word(label: string, who: Who, maybe: Who = []): string {
    const word = `qz${Array.from({ length: 9 }, () => letters[randomInt(letters.length)]).join("")}`;
    this.all.set(word, { word, label, who, maybe });
    return word;
  }

  /** Every canary in a text, in any case, in any spelling that keeps letters. */
  *in(text: string): Generator<Canary> {
    for (const [found] of text.toLowerCase().matchAll(/qz[a-z]{9}/g)) {
      const canary = this.all.get(found);
      if (canary) yield canary;
    }
  }

  /** What somebody must have found but has not. */
  missedBy(persona: Persona, found: ReadonlySet<string>): readonly Canary[] {
    return [...this.all.values()].filter((one) => one.who.includes(persona) && !found.has(one.word));
  }
}

/** No letter that two words could run together by, and none that the checks of names read as another. */
const letters = "abdefghjkmnprstuvwxy";
