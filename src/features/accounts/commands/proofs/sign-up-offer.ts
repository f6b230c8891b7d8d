import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { ConsentVersions } from "../../rules/consent.ts";
import { type Browser, browserOf } from "./challenges.ts";

/** What somebody said who joins with a passkey, until the passkey is made. */
export interface SignUpOffer {
  readonly name: string;
  readonly email: string | undefined;
  readonly keep: boolean;
  readonly agreed: ConsentVersions;
  /** What the passkey will call its owner. */
  readonly handle: Buffer;
}

const minutes = 30;
const sealed = z.object({
  name: z.string(),
  email: z.string().optional(),
  keep: z.boolean(),
  agreed: z.object({ rules: z.int(), privacy: z.int() }),
  handle: z.base64(),
  until: z.number(),
});

/** Kept nowhere but in the form itself, sealed for this browser: an account begins with its passkey. */
export function sealSignUp(asked: Browser, said: Omit<SignUpOffer, "handle">): string {
  const { name, email, keep, agreed } = said;
  const handle = randomBytes(32).toString("base64");
  const until = asked.now.getTime() + minutes * 60_000;
  const text = JSON.stringify({ name, email, keep, agreed, handle, until });
  return asked.tools.sealer.seal(text, about(asked)).toString("base64url");
}

/** Null when it is too old, was altered, or was made for another browser. */
export function openSignUp(asked: Browser, offer: string): SignUpOffer | null {
  try {
    const text = asked.tools.sealer.open(Buffer.from(offer, "base64url"), about(asked));
    const { name, email, keep, agreed, handle, until } = sealed.parse(JSON.parse(text));
    if (until <= asked.now.getTime()) return null;
    return { name, email, keep, agreed, handle: Buffer.from(handle, "base64") };
  } catch {
    return null;
  }
}

const about = (asked: Browser) => `sign-up|offer|${browserOf(asked).toString("hex")}`;
