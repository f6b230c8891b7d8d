import { plainLetters, readLeet } from "./confusables.ts";
import { nameKey } from "./name-key.ts";

/** What a name looks like at a glance, with digits read as the letters they stand for. */
export function likeness(name: string): string {
  return plainLetters(readLeet(nameKey(name)));
}
