import { createHmac, createSecretKey, randomBytes } from "node:crypto";
import { sameBytes } from "#platform/crypto/sealer.ts";

/** Tells whether a form was filled in on a page of ours: a token bound to the session, and where the request came from. */
export interface FormTokens {
  /** A fresh mask every time, so that a compressed page does not give the token away (BREACH). */
  tokenFor(binding: string): string;
  isToken(token: unknown, binding: string): boolean;
}

/** @param key any 32 secret bytes that all web processes share */
export function createFormTokens(key: Buffer): FormTokens {
  // Made once: making it from bytes costs more than using it.
  const secret = createSecretKey(key);
  const bare = (binding: string) => createHmac("sha256", secret).update(`form ${binding}`).digest();
  return {
    tokenFor(binding) {
      const token = bare(binding);
      const mask = randomBytes(token.length);
      return Buffer.concat([mask, xor(token, mask)]).toString("base64url");
    },
    isToken(token, binding) {
      if (typeof token !== "string" || token.length !== 86) return false;
      const bytes = Buffer.from(token, "base64url");
      if (bytes.length !== 64) return false;
      return sameBytes(xor(bytes.subarray(32), bytes.subarray(0, 32)), bare(binding));
    },
  };
}

/**
 * Did this request start on our own site? (P-45)
 * `Sec-Fetch-Site` where the browser sends it, otherwise an exact `Origin`. False where neither is sent.
 */
export function isFromOurSite(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  origins: ReadonlySet<string>,
): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  const origin = headers.origin;
  return typeof origin === "string" && origins.has(origin);
}

function xor(a: Buffer, b: Buffer): Buffer {
  const out = Buffer.alloc(a.length);
  for (let i = 0; i < a.length; i += 1) out[i] = (a[i] ?? 0) ^ (b[i] ?? 0);
  return out;
}
