import { postLetter } from "#platform/mail/outbox.ts";
import type { Work } from "#platform/work/work.ts";
import { type Notice, noticeLetter, teamLetter } from "../../mail/notice-letters.ts";
import { isStaffRole, roleOf } from "../../policy.ts";
import { urls } from "../../urls.ts";
import { addOneTimeLink } from "../one-time-link.ts";
import { aboutAddress } from "./address.ts";

const linkDays = 7;

/**
 * Tells somebody by mail what happened to the ways into their account, if they have confirmed an address. With it comes a
 * link that logs out everywhere and does nothing else.
 */
export async function tellByMail(work: Work, memberId: number, what: Notice): Promise<void> {
  const address = await confirmedAddress(work, memberId);
  if (address === null) return;
  const token = await addOneTimeLink(work, { purpose: "log-out", memberId, minutes: linkDays * 1_440 });
  const letter = noticeLetter(what, work.tools.siteUrl + urls.logOutByMail(token));
  await postLetter(work, { memberId, kind: what, to: address, letter });
}

/** To an address that is about to be somebody's no more. */
export const tellOldAddress = (work: Work, memberId: number, what: "address-changed" | "address-removed") =>
  tellByMail(work, memberId, what);

/** A new way to log in as one of the team: the other administrators are told, without a name (T-06). */
export async function tellAdministrators(work: Work, memberId: number): Promise<void> {
  const whose = await work.db.selectFrom("member").select("role").where("id", "=", memberId).executeTakeFirst();
  if (!whose || !isStaffRole(roleOf(whose.role))) return;
  const administrators = await work.db
    .selectFrom("member")
    .select("id")
    .where("role", "=", "administrator")
    .where("id", "!=", memberId)
    .where("left_at", "is", null)
    .where("email_confirmed_at", "is not", null)
    .orderBy("id")
    .limit(100)
    .execute();
  for (const { id } of administrators) {
    const to = await confirmedAddress(work, id);
    const letter = teamLetter(work.tools.siteUrl);
    if (to !== null) await postLetter(work, { memberId: id, kind: "team-way-in", to, letter });
  }
}

/** Where mail to somebody goes; null when they have given no address, or have not confirmed it. */
export async function confirmedAddress(work: Work, memberId: number): Promise<string | null> {
  const row = await work.db
    .selectFrom("member")
    .select("email_sealed as sealed")
    .where("id", "=", memberId)
    .where("email_confirmed_at", "is not", null)
    .where("left_at", "is", null)
    .executeTakeFirst();
  return row?.sealed ? work.tools.sealer.open(row.sealed, aboutAddress(memberId)) : null;
}
