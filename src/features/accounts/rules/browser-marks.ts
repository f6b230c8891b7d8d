import { randomBytes } from "node:crypto";
import { type Sealer, sameBytes } from "#platform/crypto/sealer.ts";

/**
 * What we remember in a browser beyond its session, signed so that only we can write it. Names say nothing to whoever
 * looks over a shoulder.
 */
export const marks = {
  /** An account was used in this browser before: strangers' wrong guesses do not hold it up (A-037). */
  device: "tw-d",
  /** The password was right in this browser, and the second step is still to come. A random token, not a signed mark. */
  half: "tw-h",
  /** Somebody said here that they are not of age: the form is not offered again. */
  notYet: "tw-v",
} as const;

const nonceLength = 22;

/** 65 characters that fit into a cookie: a random part and its signature for this subject. */
export function makeMark(sealer: Sealer, subject: string): string {
  const nonce = randomBytes(16).toString("base64url");
  return nonce + signature(sealer, subject, nonce).toString("base64url");
}

export function isMark(sealer: Sealer, subject: string, mark: string | null): mark is string {
  if (mark === null || mark.length !== nonceLength + 43) return false;
  const signed = Buffer.from(mark.slice(nonceLength), "base64url");
  return sameBytes(signed, signature(sealer, subject, mark.slice(0, nonceLength)));
}

function signature(sealer: Sealer, subject: string, nonce: string): Buffer {
  return sealer.lookup("browser mark", `${subject} ${nonce}`);
}

/** What a device's mark is about. */
export const deviceSubject = (memberId: number) => `device ${memberId}`;
export const notYetSubject = "not of age";
