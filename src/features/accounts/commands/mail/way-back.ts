import { setTimeout as wait } from "node:timers/promises";
import { FormProblems } from "#core/errors.ts";
import { postLetter } from "#platform/mail/outbox.ts";
import { inWork, type Work } from "#platform/work/work.ts";
import { teamWayBackLetter, wayBackLetter } from "../../mail/way-back-letters.ts";
import { mayComeBackByMail, roleOf } from "../../policy.ts";
import { isEmail } from "../../rules/email.ts";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";
import { type Door, leastRefusalMs } from "../log-in.ts";
import { addOneTimeLink } from "../one-time-link.ts";
import { aboutAddress, addressLookup } from "./address.ts";
import { countLetter } from "./limits.ts";

const linkSeconds = 30 * 60;

/**
 * A way back in by mail (P-42). Whoever asks gets the same answer after the same time, whether or not the address is known,
 * confirmed or has had enough letters for now.
 *
 * @throws FormProblems when it is no address at all; TooOften after too many from one network or from this place
 */
export async function askForWayBack(door: Door, typed: string): Promise<void> {
  const startedMs = performance.now();
  const address = typed.trim();
  if (!isEmail(address)) throw new FormProblems({ email: words.addresses.emailWrong });
  const lookup = addressLookup(door.tools.sealer, address);
  if (await countLetter(door, lookup)) await inWork(door.house, door.viewer, (work) => sendWayBack(work, lookup));
  await wait(Math.max(0, leastRefusalMs - (performance.now() - startedMs)));
}

/** Earlier links stay good until one of them is used: nobody can take somebody else's away by asking once more. */
async function sendWayBack(work: Work, lookup: Buffer): Promise<void> {
  const member = await work.db
    .selectFrom("member")
    .select(["id", "role", "email_sealed as sealed"])
    .where("email_lookup", "=", lookup)
    .where("left_at", "is", null)
    .executeTakeFirst();
  if (!member?.sealed) return;
  const to = work.tools.sealer.open(member.sealed, aboutAddress(member.id));
  const about = { memberId: member.id, kind: "way-back", to, lastsSeconds: linkSeconds };
  if (!mayComeBackByMail(roleOf(member.role))) {
    await postLetter(work, { ...about, letter: teamWayBackLetter() });
    return;
  }
  const minutes = linkSeconds / 60;
  const link = { purpose: "password", memberId: member.id, addressLookup: lookup, minutes } as const;
  const token = await addOneTimeLink(work, link);
  await postLetter(work, { ...about, letter: wayBackLetter(work.tools.siteUrl + urls.choosePassword(token)) });
}
