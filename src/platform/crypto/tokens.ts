import { createHash, randomBytes } from "node:crypto";

/** 256 random bits as 43 characters that fit in a cookie or an address. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** 132 random bits as 22 characters: the address of something that is not public. */
export function newOpaqueName(): string {
  return randomBytes(17).toString("base64url").slice(0, 22).replace(/^[-_]/, "a").replace(/[-_]$/, "z");
}

/** What is stored of a token. Tokens are random, so a plain hash is enough. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
