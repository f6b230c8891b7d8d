import { TooOften } from "#core/errors.ts";
import { mailNetworkRule, mailRule, mailSiteRule } from "../../rules/tries.ts";
import { words } from "../../words.ts";
import type { Door } from "../log-in.ts";
import { type Counter, takeTries } from "../tries.ts";

/**
 * Counts a letter that somebody unknown asks for, whether or not the address is known here: three an hour to one address,
 * so that nobody is flooded. What is left of that is told to nobody: the page is the same.
 *
 * @returns false when this address has had enough
 * @throws TooOften after too many from one network, or from this place
 */
export async function countLetter(door: Door, lookup: Buffer): Promise<boolean> {
  const { sealer } = door.tools;
  const { db } = door.house.database;
  const count = (what: string) => sealer.lookup("tries", `mail ${what}`);
  const sentence = words.mail.tooMany;
  const network: Counter = { key: count(`network ${door.network}`), rule: mailNetworkRule, sentence };
  const place: Counter = { key: count("place"), rule: mailSiteRule, sentence };
  if (!door.counts.accounts) return true;
  await takeTries(db, door.counts.networks ? [network, place] : [place], door.now);
  try {
    await takeTries(db, [{ key: count(`to ${lookup.toString("hex")}`), rule: mailRule, sentence }], door.now);
    return true;
  } catch (error) {
    if (error instanceof TooOften) return false;
    throw error;
  }
}

/** For a letter that goes along with something else: where there were too many, it is left out. */
export async function mayHaveLetter(door: Door, lookup: Buffer): Promise<boolean> {
  try {
    return await countLetter(door, lookup);
  } catch (error) {
    if (error instanceof TooOften) return false;
    throw error;
  }
}
