import { Conflict } from "#core/errors.ts";
import { hashToken, newToken } from "#platform/crypto/tokens.ts";
import { postLetter, takeBackLetters } from "#platform/mail/outbox.ts";
import type { Work } from "#platform/work/work.ts";
import { confirmAddressLetter, knownAddressLetter } from "../../mail/address-letters.ts";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";
import { aboutAddress, aboutClaim, addressLookup } from "./address.ts";
import { tellByMail, tellOldAddress } from "./notices.ts";

const claimSeconds = 24 * 3_600;
const confirmKind = "confirm-address";

interface Claim {
  readonly memberId: number;
  readonly address: string;
  /** False: it has had enough letters for now; the claim is kept all the same. */
  readonly mayWrite: boolean;
}

/**
 * Somebody says that an address is theirs. It counts once they open the link that is sent to it; until then everything stays
 * as it is. Whether the address is another member's shows nowhere: its owner gets a letter that says so (T-01, A-036).
 */
export async function claimAddress(work: Work, { memberId, address, mayWrite }: Claim): Promise<void> {
  const { sealer, siteUrl } = work.tools;
  const lookup = addressLookup(sealer, address);
  const owner = await findOwner(work, lookup);
  const token = newToken();
  const values = {
    token_hash: hashToken(token),
    address_sealed: sealer.seal(address, aboutClaim(memberId)),
    address_lookup: lookup,
    created_at: work.now,
    expires_at: new Date(work.now.getTime() + claimSeconds * 1000),
  };
  await work.db
    .insertInto("address_claim")
    .values({ member_id: memberId, ...values })
    .onConflict((conflict) => conflict.column("member_id").doUpdateSet(values))
    .execute();
  await takeBackLetters(work, memberId, confirmKind);
  if (!mayWrite) return;
  if (owner === null || owner.id === memberId) {
    const letter = confirmAddressLetter(siteUrl + urls.confirmAddress(token));
    await postLetter(work, { memberId, kind: confirmKind, to: address, letter, lastsSeconds: claimSeconds });
  } else {
    const letter = knownAddressLetter(siteUrl + urls.forgot);
    await postLetter(work, { memberId: owner.id, kind: "known-address", to: owner.address, letter });
  }
}

/** Keeps an address whose link was opened. The one before gets a letter, too (P-42). @throws Conflict when the link holds no more */
export async function confirmAddress(work: Work, token: string): Promise<void> {
  const { sealer } = work.tools;
  const claim = await work.db
    .deleteFrom("address_claim")
    .where("token_hash", "=", hashToken(token))
    .where("expires_at", ">", work.now)
    .returning(["member_id as memberId", "address_sealed as sealed", "address_lookup as lookup"])
    .executeTakeFirst();
  const owner = claim && (await findOwner(work, claim.lookup));
  if (!claim || (owner && owner.id !== claim.memberId)) throw new Conflict(words.addresses.dead);
  const { memberId } = claim;
  await tellOldAddress(work, memberId, "address-changed");
  await endAddressLinks(work, memberId);
  const address = sealer.open(claim.sealed, aboutClaim(memberId));
  await work.db
    .updateTable("member")
    .set({
      email_sealed: sealer.seal(address, aboutAddress(memberId)),
      email_lookup: claim.lookup,
      email_confirmed_at: work.now,
    })
    .where("id", "=", memberId)
    .execute();
  work.audit({ kind: "address-changed", actorId: memberId, subjectId: memberId, detail: "confirmed" });
  await tellByMail(work, memberId, "address-confirmed");
}

/** Forgets an address that waits to be confirmed. */
export async function withdrawClaim(work: Work, memberId: number): Promise<void> {
  await work.db.deleteFrom("address_claim").where("member_id", "=", memberId).execute();
  await takeBackLetters(work, memberId, confirmKind);
}

/** From now on nothing is sent to this person; the address is told so once. */
export async function removeAddress(work: Work, memberId: number): Promise<void> {
  await withdrawClaim(work, memberId);
  await tellOldAddress(work, memberId, "address-removed");
  await endAddressLinks(work, memberId);
  await work.db
    .updateTable("member")
    .set({ email_sealed: null, email_lookup: null, email_confirmed_at: null })
    .where("id", "=", memberId)
    .execute();
  work.audit({ kind: "address-changed", subjectId: memberId, detail: "removed" });
}

/** By the clock: an address that nobody confirmed is forgotten. */
export async function deleteOldClaims(work: Work): Promise<void> {
  await work.db.deleteFrom("address_claim").where("expires_at", "<=", work.now).execute();
}

/** Links that went to an address are its owner's no more once it is not. */
async function endAddressLinks(work: Work, memberId: number): Promise<void> {
  await work.db
    .deleteFrom("one_time_link")
    .where("member_id", "=", memberId)
    .where("address_lookup", "is not", null)
    .where("used_at", "is", null)
    .execute();
}

interface Owner {
  readonly id: number;
  readonly address: string;
}

async function findOwner(work: Work, lookup: Buffer): Promise<Owner | null> {
  const found = await work.db
    .selectFrom("member")
    .select(["id", "email_sealed as sealed"])
    .where("email_lookup", "=", lookup)
    .where("left_at", "is", null)
    .executeTakeFirst();
  return found?.sealed ? { id: found.id, address: work.tools.sealer.open(found.sealed, aboutAddress(found.id)) } : null;
}
