import { randomBytes } from "node:crypto";
import { type Sealer, sameBytes } from "#platform/crypto/sealer.ts";

/** What somebody takes with them. Nothing of it is kept: it proves itself. */
export interface Receipt {
  readonly number: string;
  /** "2031-05-01". */
  readonly day: string;
  readonly withPosts: boolean;
}

/** Letters and digits that nobody mixes up when reading aloud. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

export function newReceipt(day: string, withPosts: boolean): Receipt {
  const letters = [...randomBytes(16)].map((byte) => alphabet[byte % alphabet.length]);
  return { number: letters.join("").replace(/(.{4})(?!$)/g, "$1-"), day, withPosts };
}

/** The last part of the receipt's address: what it says, and a mark that only we can make. */
export function receiptToken(sealer: Sealer, receipt: Receipt): string {
  const said = `${receipt.number}.${receipt.day}.${receipt.withPosts ? "all" : "name"}`;
  return `${said}.${markOf(sealer, said).toString("base64url")}`;
}

/** Null for a token that is not ours. */
export function readReceipt(sealer: Sealer, token: string): Receipt | null {
  const found = /^([0-9A-Z-]{19})\.(\d{4}-\d\d-\d\d)\.(all|name)\.([\w-]{22})$/.exec(token);
  const [, number, day, kind, mark] = found ?? [];
  if (!number || !day || !mark) return null;
  const right = sameBytes(markOf(sealer, `${number}.${day}.${kind}`), Buffer.from(mark, "base64url"));
  return right ? { number, day, withPosts: kind === "all" } : null;
}

function markOf(sealer: Sealer, said: string): Buffer {
  return sealer.lookup("receipt", said).subarray(0, 16);
}
