import type { Sealer } from "#platform/crypto/sealer.ts";

/** What is stored of a password: its hash, sealed, so that a stolen database alone cannot be guessed at. */
export function sealPasswordHash(sealer: Sealer, memberId: number, hash: string): string {
  return sealer.seal(hash, about(memberId)).toString("base64");
}

export function openPasswordHash(sealer: Sealer, memberId: number, stored: string): string {
  return sealer.open(Buffer.from(stored, "base64"), about(memberId));
}

/** A hash copied to another person's row does not open. */
const about = (memberId: number) => `member|password_hash|${memberId}`;
