import type { Letter } from "#platform/mail/letter.ts";
import { words } from "../words.ts";

const say = words.mail;

/** To an address that somebody says is theirs. */
export function confirmAddressLetter(link: string): Letter {
  return [say.greeting, say.confirm.why, say.confirm.open, { link }, say.confirm.notYou];
}

/** To the owner of an address that somebody else, or they themselves, gave once more. */
export function knownAddressLetter(link: string): Letter {
  return [say.greeting, say.known.why, say.known.wayBack, { link }, say.known.notYou];
}
