import { randomBytes } from "node:crypto";
import { FormProblems, NotFound } from "#core/errors.ts";
import type { Identity } from "#core/identity.ts";
import {
  assertionOptions,
  challengeOf,
  checkAssertion,
  checkNewPasskey,
  type NewPasskey,
  newPasskeyOptions,
  readAssertion,
  readNewPasskey,
  relyingParty,
} from "#platform/crypto/passkeys.ts";
import type { Asked } from "#platform/web/asked.ts";
import type { Work } from "#platform/work/work.ts";
import { findOwnProofs, findPasskey, type StoredPasskey } from "../../queries/proofs.ts";
import { type Ceremony, countsBackwards, type MakingCeremony, mostPasskeys } from "../../rules/ceremonies.ts";
import { typedText } from "../../rules/typed-text.ts";
import { words } from "../../words.ts";
import { tellAdministrators, tellByMail } from "../mail/notices.ts";
import { keepChallenge, takeChallenge } from "./challenges.ts";
import type { SignUpOffer } from "./sign-up-offer.ts";

const say = words.proofs.passkeys;

/** What the browser hands to an authenticator that is to make a passkey. */
export async function offerPasskey(asked: Asked<unknown>, { viewer, discreetWord }: Identity) {
  const { db } = asked.house.database;
  const made = await db
    .updateTable("member")
    .set((set) => ({ passkey_handle: set.fn.coalesce("passkey_handle", set.val(randomBytes(32))) }))
    .where("id", "=", viewer.id)
    .returning("passkey_handle as handle")
    .executeTakeFirstOrThrow(() => new NotFound());
  const { passkeys } = await findOwnProofs(db, viewer);
  const options = await newPasskeyOptions(relyingParty(asked.tools.siteUrl), {
    siteName: discreetWord ?? asked.tools.settings().communityName,
    name: viewer.name,
    handle: made.handle ?? randomBytes(32),
    has: passkeys.map(({ credentialId }) => credentialId),
  });
  await keepChallenge(asked, "add", options.challenge);
  return options;
}

/** The same for somebody who has no account yet. Says nothing of whether anybody is called so (T-01). */
export async function offerFirstPasskey(asked: Asked<unknown>, { name, handle }: SignUpOffer) {
  const siteName = asked.tools.settings().communityName;
  const options = await newPasskeyOptions(relyingParty(asked.tools.siteUrl), { siteName, name, handle, has: [] });
  await keepChallenge(asked, "sign-up", options.challenge);
  return options;
}

/** What the browser hands to an authenticator that is to prove who somebody is: the same for everybody (T-01). */
export async function askForPasskey(asked: Asked<unknown>, ceremony: Exclude<Ceremony, MakingCeremony>) {
  const options = await assertionOptions(relyingParty(asked.tools.siteUrl));
  await keepChallenge(asked, ceremony, options.challenge);
  return options;
}

/** The new passkey that an authenticator made. @throws FormProblems when anything about the answer is not right */
export async function checkAdded(asked: Asked<unknown>, ceremony: MakingCeremony, sent: string): Promise<NewPasskey> {
  const answer = readNewPasskey(sent);
  const challenge = answer && challengeOf(answer);
  if (!answer || challenge === null || !(await takeChallenge(asked, ceremony, challenge)))
    throw new FormProblems({ "": say.addFailed });
  const made = await checkNewPasskey(relyingParty(asked.tools.siteUrl), answer, challenge);
  if (!made) throw new FormProblems({ "": say.addFailed });
  return made;
}

/** @throws FormProblems when its name is too long, it is known already or there are too many */
export async function addPasskey(work: Work, memberId: number, made: NewPasskey, typed: string): Promise<void> {
  const label = typedText(typed, 60);
  if (!label.ok) throw new FormProblems({ label: say.labelLong });
  const { passkeys } = await findOwnProofs(work.db, { id: memberId });
  if (passkeys.length >= mostPasskeys) throw new FormProblems({ "": say.tooMany });
  const kept = await work.db
    .insertInto("passkey")
    .values({
      member_id: memberId,
      credential_id: made.credentialId,
      public_key: made.publicKey,
      counter: made.counter,
      transports: [...made.transports],
      label: label.text || say.defaultLabel(passkeys.length + 1),
      created_at: work.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!kept) throw new FormProblems({ "": say.addFailed });
  work.audit({ kind: "factor-added", subjectId: memberId, detail: "passkey" });
  await tellByMail(work, memberId, "passkey-added");
  await tellAdministrators(work, memberId);
}

/** @throws NotFound when this person has no such passkey */
export async function removePasskey(work: Work, memberId: number, passkeyId: number): Promise<void> {
  await work.db
    .deleteFrom("passkey")
    .where("id", "=", passkeyId)
    .where("member_id", "=", memberId)
    .returning("id")
    .executeTakeFirstOrThrow(() => new NotFound());
  work.audit({ kind: "factor-removed", subjectId: memberId, detail: "passkey" });
  await tellByMail(work, memberId, "passkey-removed");
}

export interface ProvenPasskey extends StoredPasskey {
  readonly newCounter: number;
}

/**
 * Whose passkey answered. Opens no transaction: a challenge stays used up. An unknown one, a wrong signature, another
 * site's or another browser's answer are refused alike.
 *
 * @param whose the only person who may answer; anybody when left out
 * @throws FormProblems
 */
export async function proveByPasskey(
  asked: Asked<unknown>,
  ceremony: Exclude<Ceremony, MakingCeremony>,
  sent: string,
  whose?: number,
): Promise<ProvenPasskey> {
  const refused = new FormProblems({ "": say.failed });
  const answer = readAssertion(sent);
  const challenge = answer && challengeOf(answer);
  if (!answer || challenge === null || !(await takeChallenge(asked, ceremony, challenge))) throw refused;
  const passkey = await findPasskey(asked.house.database.db, answer.id);
  if (!passkey || (whose !== undefined && passkey.memberId !== whose)) throw refused;
  const { userHandle } = answer.response;
  if (userHandle && !Buffer.from(userHandle, "base64url").equals(passkey.handle)) throw refused;
  const site = relyingParty(asked.tools.siteUrl);
  const newCounter = await checkAssertion(site, { answer, challenge, publicKey: passkey.publicKey });
  if (newCounter === null) throw refused;
  return { ...passkey, newCounter };
}

/** Notes that a passkey was used. One that counted backwards may have a copy: an alarm for its owner, not a lock. */
export async function noteUse(work: Work, { id, counter, newCounter }: ProvenPasskey): Promise<void> {
  const alarm = countsBackwards(counter, newCounter);
  if (alarm) work.tools.log.warn("A passkey counted backwards: there may be a copy of it.", { passkey: id });
  await work.db
    .updateTable("passkey")
    .set({ counter: Math.max(counter, newCounter), used_at: work.now, ...(alarm ? { alarmed_at: work.now } : {}) })
    .where("id", "=", id)
    .execute();
}
