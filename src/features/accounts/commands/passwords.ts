import { must } from "#core/decision.ts";
import { Conflict, FormProblems, NotFound } from "#core/errors.ts";
import type { Member } from "#core/viewer.ts";
import { hashToken } from "#platform/crypto/tokens.ts";
import type { Work } from "#platform/work/work.ts";
import type { ChangePasswordForm } from "../forms.ts";
import { hashPassword } from "../passwords/hashing.ts";
import { isShortPassword, passwordProblem } from "../passwords/rules.ts";
import { canMakePasswordLink, fewestCharacters, leastCharacters } from "../policy.ts";
import { stillTheirs } from "../queries/password-link.ts";
import { findProofFacts } from "../queries/proofs.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";
import { noteAct } from "./acts.ts";
import type { Door } from "./log-in.ts";
import { aboutAddress } from "./mail/address.ts";
import { withdrawClaim } from "./mail/claims.ts";
import { tellAdministrators, tellByMail } from "./mail/notices.ts";
import { addOneTimeLink } from "./one-time-link.ts";
import { isOwnPassword } from "./own-password.ts";
import { sealPasswordHash } from "./password-hash.ts";
import { forgetHalfLogIns } from "./proofs/second-step.ts";
import { endSessions, type NewSession, startSession } from "./sessions.ts";
import { forgetTries } from "./tries.ts";

const linkMinutes = 24 * 60;

/** A password that may be used, as it will be kept. */
export interface NewPassword {
  readonly hash: string;
  /** Good only beside a second step (P-37). */
  readonly short: boolean;
}

/**
 * Checks the password of now and the new one, and hashes that. Opens no transaction.
 *
 * @throws FormProblems, TooOften after too many tries: a stolen session must not become the account
 */
export async function checkChange(door: Door, viewer: Member, form: ChangePasswordForm): Promise<NewPassword> {
  const facts = await findProofFacts(door.house.database.db, viewer.id);
  const known = knownNames(door, viewer.name, await findOwnEmail(door, viewer.id));
  const problem = passwordProblem(form.newPassword, known, leastCharacters(facts));
  // Whoever joined with a passkey has none of now; the route has asked them to prove who they are.
  if (facts.hasPassword && !(await isOwnPassword(door, viewer.id, form.currentPassword)))
    throw new FormProblems({ currentPassword: words.settings.currentWrong });
  if (problem !== null) throw new FormProblems({ newPassword: problem });
  return await newPassword(form.newPassword);
}

/** Sets a new password; everywhere else the member is logged out, and this browser gets a new session. */
export async function changePassword(
  work: Work,
  member: { readonly id: number; readonly sharedDevice: boolean; readonly provedTwice: boolean },
  password: NewPassword,
): Promise<NewSession> {
  await setPassword(work, member.id, password);
  work.audit({ kind: "password-changed", subjectId: member.id });
  return await startSession(work, member.id, member);
}

/**
 * Makes a link with which this person chooses a password; one made before stops working.
 *
 * @returns the whole address, which is kept nowhere
 * @throws Forbidden, NotFound
 */
export async function makePasswordLink(work: Work, memberId: number): Promise<string> {
  must(canMakePasswordLink(work.viewer));
  const member = await work.db
    .selectFrom("member")
    .select("id")
    .where("id", "=", memberId)
    .where("left_at", "is", null)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new NotFound());
  const token = await addPasswordLink(work, member.id, linkMinutes);
  await noteAct(work, { act: "password-link-made", memberId: member.id });
  return work.tools.siteUrl + urls.choosePassword(token);
}

/** A new link for somebody who has proven that it is theirs; those of before stop working. @returns its token */
export async function addPasswordLink(work: Work, memberId: number, minutes: number): Promise<string> {
  await endLinks(work, memberId);
  const madeBy = work.viewer.kind === "member" ? work.viewer.id : null;
  return await addOneTimeLink(work, { purpose: "password", memberId, madeBy, minutes });
}

/**
 * Hashes the new password for whoever holds a link. Opens no transaction.
 *
 * @param least fewer characters do beside a second step
 * @throws FormProblems
 */
export async function checkChosen(
  door: Door,
  name: string,
  { password, least }: { readonly password: string; readonly least?: number },
): Promise<NewPassword> {
  const problem = passwordProblem(password, knownNames(door, name), least);
  if (problem !== null) throw new FormProblems({ password: problem });
  return await newPassword(password);
}

async function newPassword(typed: string): Promise<NewPassword> {
  return { hash: await hashPassword(typed), short: isShortPassword(typed) };
}

/**
 * Uses a link up: the password is set, every session ends, and counted tries are forgotten.
 *
 * @throws Conflict when the link was used or became too old in the meantime
 */
export async function choosePassword(work: Work, token: string, password: NewPassword): Promise<void> {
  const link = await work.db
    .updateTable("one_time_link")
    .from("member")
    .set({ used_at: work.now })
    .whereRef("member.id", "=", "one_time_link.member_id")
    .where("one_time_link.token_hash", "=", hashToken(token))
    .where("one_time_link.purpose", "=", "password")
    .where("one_time_link.used_at", "is", null)
    .where("one_time_link.expires_at", ">", work.now)
    .where((where) => stillTheirs(where))
    .returning("one_time_link.member_id as memberId")
    .executeTakeFirst();
  if (!link || link.memberId === null) throw new Conflict(words.signingIn.choose.dead);
  await setPassword(work, link.memberId, password);
  await tellAdministrators(work, link.memberId);
  work.audit({ kind: "password-link-used", actorId: link.memberId, subjectId: link.memberId });
}

/** @throws Conflict when the second step beside which a short one would do has gone meanwhile */
async function setPassword(work: Work, memberId: number, { hash, short }: NewPassword): Promise<void> {
  const { sealer } = work.tools;
  await work.db.selectFrom("member").select("id").where("id", "=", memberId).forUpdate().execute();
  if (short && leastCharacters(await findProofFacts(work.db, memberId)) >= fewestCharacters.alone)
    throw new Conflict(words.settings.secondStepGone);
  const member = await work.db
    .updateTable("member")
    .set({ password_hash: sealPasswordHash(sealer, memberId, hash), password_short: short })
    .where("id", "=", memberId)
    .where("left_at", "is", null)
    .returning("name_key as key")
    .executeTakeFirstOrThrow(() => new NotFound());
  await endSessions(work, memberId);
  await forgetHalfLogIns(work, memberId);
  await endTokens(work, memberId);
  await endLinks(work, memberId);
  await withdrawClaim(work, memberId);
  await forgetTries(work.db, [sealer.lookup("tries", `account ${member.key}`)]);
  await tellByMail(work, memberId, "password-changed");
}

/** Programs that act for this person stop too: somebody else may have their token (P-42). */
export async function endTokens(work: Work, memberId: number): Promise<void> {
  const ended = await work.db
    .updateTable("api_token")
    .set({ revoked_at: work.now })
    .where("member_id", "=", memberId)
    .where("revoked_at", "is", null)
    .executeTakeFirstOrThrow();
  if (ended.numUpdatedRows > 0n) work.audit({ kind: "token-revoked", actorId: memberId, subjectId: memberId });
}

async function endLinks(work: Work, memberId: number): Promise<void> {
  await work.db
    .deleteFrom("one_time_link")
    .where("member_id", "=", memberId)
    .where("purpose", "=", "password")
    .where("used_at", "is", null)
    .execute();
}

async function findOwnEmail({ house, tools }: Door, memberId: number): Promise<string> {
  const { db } = house.database;
  const row = await db.selectFrom("member").select("email_sealed").where("id", "=", memberId).executeTakeFirst();
  return row?.email_sealed ? tools.sealer.open(row.email_sealed, aboutAddress(memberId)) : "";
}

function knownNames({ tools }: Pick<Door, "tools">, name: string, email = "") {
  const { communityName, practiceName } = tools.settings();
  return { site: [communityName, practiceName, "threadwell"], own: [name, ...email.split("@")] };
}
