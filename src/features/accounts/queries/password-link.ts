import type { ExpressionBuilder } from "kysely";
import { hashToken } from "#platform/crypto/tokens.ts";
import type { Db, Tables } from "#platform/database/database.ts";
import type { ProofFacts } from "../policy.ts";
import { findProofFacts } from "./proofs.ts";

export interface PasswordLink {
  readonly name: string;
  readonly proofs: ProofFacts;
}

/** A link that came by mail holds while the address is its owner's. */
export const stillTheirs = (where: ExpressionBuilder<Tables, "one_time_link" | "member">) =>
  where.or([
    where("one_time_link.address_lookup", "is", null),
    where("one_time_link.address_lookup", "=", where.ref("member.email_lookup")),
  ]);

/** Whose password this link sets; null when it was used, is too old or was never made. */
export async function findPasswordLink(db: Db, token: string, now: Date): Promise<PasswordLink | null> {
  const found = await db
    .selectFrom("one_time_link")
    .innerJoin("member", "member.id", "one_time_link.member_id")
    .select(["member.id", "member.name"])
    .where("one_time_link.token_hash", "=", hashToken(token))
    .where("one_time_link.purpose", "=", "password")
    .where("one_time_link.used_at", "is", null)
    .where("one_time_link.expires_at", ">", now)
    .where((where) => stillTheirs(where))
    .where("member.left_at", "is", null)
    .executeTakeFirst();
  return found ? { name: found.name, proofs: await findProofFacts(db, found.id) } : null;
}
