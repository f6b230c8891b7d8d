import { sql } from "kysely";
import type { Member, Role, Viewer } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import { type ProofFacts, roleOf } from "../policy.ts";

const nobodysProofs: ProofFacts = {
  role: "participant",
  hasApp: false,
  hasPasskey: false,
  hasPassword: false,
  passwordShort: false,
};

/** What a log-in must know of somebody's proofs. */
export async function findProofFacts(db: Db, memberId: number): Promise<ProofFacts> {
  const found = await sql<Omit<ProofFacts, "role"> & { role: string }>`
    select role, password_hash is not null as "hasPassword", password_short as "passwordShort",
           exists (select from totp where member_id = member.id) as "hasApp",
           exists (select from passkey where member_id = member.id) as "hasPasskey"
      from member where id = ${memberId}`.execute(db);
  const row = found.rows[0];
  if (!row) return nobodysProofs;
  const standing: Role = roleOf(row.role);
  return { ...row, role: standing };
}

/** Could this viewer prove themselves twice at their next log-in? */
export async function hasSecondProof(db: Db, viewer: Viewer): Promise<boolean> {
  if (viewer.kind !== "member") return false;
  const { hasApp, hasPasskey } = await findProofFacts(db, viewer.id);
  return hasApp || hasPasskey;
}

/** How somebody proves who they are, beside their password. */
export interface OwnProofs {
  readonly appSince: Date | null;
  readonly codesLeft: number;
  readonly passkeys: readonly OwnPasskey[];
}

export interface OwnPasskey {
  readonly id: number;
  readonly credentialId: string;
  readonly label: string;
  readonly createdAt: Date;
  readonly usedAt: Date | null;
  /** It counted backwards: somebody may have copied it. */
  readonly alarmedAt: Date | null;
}

/** One's own proofs; passkeys oldest first. */
export async function findOwnProofs(db: Db, viewer: Pick<Member, "id">): Promise<OwnProofs> {
  const counted = await sql<{ appSince: Date | null; codesLeft: number }>`
    select (select created_at from totp where member_id = ${viewer.id}) as "appSince",
           (select count(*)::integer from recovery_code
             where member_id = ${viewer.id} and used_at is null) as "codesLeft"`.execute(db);
  const passkeys = await db
    .selectFrom("passkey")
    .select([
      "id",
      "credential_id as credentialId",
      "label",
      "created_at as createdAt",
      "used_at as usedAt",
      "alarmed_at as alarmedAt",
    ])
    .where("member_id", "=", viewer.id)
    .orderBy("id")
    .execute();
  return { appSince: counted.rows[0]?.appSince ?? null, codesLeft: counted.rows[0]?.codesLeft ?? 0, passkeys };
}

/** A passkey as it is kept, with whose it is. */
export interface StoredPasskey {
  readonly id: number;
  readonly memberId: number;
  readonly publicKey: Buffer;
  readonly counter: number;
  /** What the passkey calls its owner. */
  readonly handle: Buffer;
}

/** The passkey of this name, of anybody who has not left; null when there is none. */
export async function findPasskey(db: Db, credentialId: string): Promise<StoredPasskey | null> {
  const found = await db
    .selectFrom("passkey")
    .innerJoin("member", "member.id", "passkey.member_id")
    .select([
      "passkey.id",
      "passkey.member_id as memberId",
      "passkey.public_key as publicKey",
      "passkey.counter",
      "member.passkey_handle as handle",
    ])
    .where("passkey.credential_id", "=", credentialId)
    .where("member.left_at", "is", null)
    .executeTakeFirst();
  return found?.handle ? { ...found, handle: found.handle } : null;
}
