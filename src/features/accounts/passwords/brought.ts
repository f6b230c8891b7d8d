import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { setImmediate as breathe } from "node:timers/promises";
import { verify as verifyBcrypt } from "@node-rs/bcrypt";

/** One way of hashing passwords. */
export interface Verifier {
  /** What its hashes look like, whole: what does not is never handed to it. */
  readonly pattern: RegExp;
  verify(stored: string, password: string): Promise<boolean>;
}

/**
 * Ways of hashing that people's passwords may come with from another community. They verify once: log-in makes the hash
 * anew. What asks for more work than any of that software ever did is refused without beginning.
 */
export const broughtVerifiers: readonly Verifier[] = [
  {
    pattern: /^\$wp\$2y\$\d\d\$[./A-Za-z0-9]{53}$/,
    verify: slashedToo((stored, typed) => bcrypt(stored.slice(3), digest(typed))),
  },
  { pattern: /^\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}$/, verify: slashedToo(bcrypt) },
  { pattern: /^\$[PH]\$[./A-Za-z0-9]{31}$/, verify: slashedToo(portable) },
  {
    pattern: /^[0-9a-f]{32}$/,
    verify: slashedToo(async (stored, typed) => same(Buffer.from(stored, "hex"), md5(typed))),
  },
];

/** WordPress puts backslashes before quotes and backslashes in what a form sends, and hashes that. */
function slashedToo(verify: Verifier["verify"]): Verifier["verify"] {
  return async (stored, typed) => {
    if (await verify(stored, typed)) return true;
    const slashed = typed.replace(/['"\\]/g, "\\$&");
    return slashed !== typed && (await verify(stored, slashed));
  };
}

/** Is this a hash that another community's software made and that can be verified here? */
export function isBroughtHash(hash: string): boolean {
  return broughtVerifiers.some(({ pattern }) => pattern.test(hash));
}

/** 2 to this power, in rounds: about a second of one thread, four times what WordPress asks for. */
const highestBcryptCost = 12;
const highestPortableCost = 16;

/** WordPress since 6.8: without spaces around it, and longer passwords than bcrypt reads count in full. */
function digest(typed: string): string {
  const bare = typed.replace(/^[ \t\n\v\r]+|[ \t\n\v\r]+$/g, "");
  return createHmac("sha384", "wp-sha384").update(bare).digest("base64");
}

async function bcrypt(stored: string, typed: string): Promise<boolean> {
  return Number(stored.slice(4, 6)) <= highestBcryptCost && (await verifyBcrypt(typed, stored));
}

/** Of older WordPress ($P$) and phpBB ($H$): MD5 again and again, with breaks for everybody else. */
async function portable(stored: string, typed: string): Promise<boolean> {
  const cost = letters.indexOf(stored[3] ?? "");
  if (cost < 7 || cost > highestPortableCost) return false;
  let hash = md5(stored.slice(4, 12) + typed);
  const password = Buffer.from(typed);
  for (let round = 1; round <= 2 ** cost; round += 1) {
    hash = md5(Buffer.concat([hash, password]));
    if (round % 1_024 === 0) await breathe();
  }
  return same(Buffer.from(spelled(hash)), Buffer.from(stored.slice(12)));
}

const letters = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Three bytes as four letters, the lowest bits first. */
function spelled(bytes: Buffer): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const three = bytes.subarray(at, at + 3);
    const value = three.reduce((sum, byte, place) => sum + byte * 256 ** place, 0);
    for (let place = 0; place <= three.length; place += 1) text += letters[Math.floor(value / 64 ** place) % 64];
  }
  return text;
}

function md5(text: string | Buffer): Buffer {
  return createHash("md5").update(text).digest();
}

function same(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
