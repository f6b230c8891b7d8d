import type { Letter } from "#platform/mail/letter.ts";
import { words } from "../words.ts";

const say = words.mail;

/** A link with which a new password is chosen. */
export function wayBackLetter(link: string): Letter {
  return [say.greeting, say.wayBack.why, { link }, say.wayBack.second, say.wayBack.notYou];
}

/** For the practice's people, whom no mail lets in (T-06). */
export function teamWayBackLetter(): Letter {
  return [say.greeting, say.wayBack.team, say.wayBack.notYou];
}
