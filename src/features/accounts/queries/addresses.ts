import type { Member } from "#core/viewer.ts";
import type { Sealer } from "#platform/crypto/sealer.ts";
import { hashToken } from "#platform/crypto/tokens.ts";
import type { Db } from "#platform/database/database.ts";
import { aboutAddress, aboutClaim } from "../commands/mail/address.ts";

/** One's own address. Nobody else's is ever read for a page. */
export interface OwnAddress {
  readonly address: string | null;
  readonly confirmed: boolean;
  /** Waits for its link to be opened. */
  readonly claimed: string | null;
}

export async function findOwnAddress(
  { db, sealer }: { readonly db: Db; readonly sealer: Sealer },
  { id }: Member,
  now: Date,
): Promise<OwnAddress> {
  const row = await db
    .selectFrom("member")
    .leftJoin("address_claim as claim", (join) =>
      join.onRef("claim.member_id", "=", "member.id").on("claim.expires_at", ">", now),
    )
    .select(["email_sealed as sealed", "email_confirmed_at as confirmedAt", "claim.address_sealed as claimed"])
    .where("member.id", "=", id)
    .executeTakeFirst();
  return {
    address: row?.sealed ? sealer.open(row.sealed, aboutAddress(id)) : null,
    confirmed: row?.confirmedAt != null,
    claimed: row?.claimed ? sealer.open(row.claimed, aboutClaim(id)) : null,
  };
}

/** Does this link confirm an address? Says nothing of whose. */
export async function isClaimOpen(db: Db, token: string, now: Date): Promise<boolean> {
  const found = await db
    .selectFrom("address_claim")
    .select("member_id")
    .where("token_hash", "=", hashToken(token))
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return found !== undefined;
}

/** Does this link log somebody out everywhere? Says nothing of whom. */
export async function isLogOutLinkOpen(db: Db, token: string, now: Date): Promise<boolean> {
  const found = await db
    .selectFrom("one_time_link")
    .select("member_id")
    .where("token_hash", "=", hashToken(token))
    .where("purpose", "=", "log-out")
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return found !== undefined;
}
