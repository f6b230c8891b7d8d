import type { Letter } from "#platform/mail/letter.ts";
import { words } from "../words.ts";

const say = words.mail;

/** What somebody is told of that happened to the ways into their account. */
export type Notice = keyof typeof say.notices;

export function noticeLetter(what: Notice, link: string): Letter {
  return [say.greeting, say.notices[what], say.expected, say.notExpected, { link }];
}

/** To administrators: one of the team has a new way to log in. */
export function teamLetter(link: string): Letter {
  return [say.greeting, say.team.what, say.team.look, { link }];
}
