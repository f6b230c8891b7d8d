import { type Algorithm, hash, verify } from "@node-rs/argon2";
import { words } from "../words.ts";
import { broughtVerifiers, type Verifier } from "./brought.ts";
import { createGate } from "./gate.ts";

/**
 * How a password is turned into what is stored: OWASP's least for Argon2id. Part of every hash, so that these may grow:
 * a weaker one is made anew when its owner logs in.
 */
const argon2id: Algorithm = 2;
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Three of the four threads that also read files and compress pages: one is always left for those. */
const gate = createGate(3, 50, words.rules.manyAtTheDoor);

/** @throws Unavailable when too many are waiting */
export async function hashPassword(password: string): Promise<string> {
  return await gate.run(() => hash(normal(password), cost));
}

/**
 * Is this the password? Null for a person who does not exist or has no password takes just as long and is never right
 * (T-02).
 *
 * @throws Unavailable when too many are waiting
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const nobodys = await nobody();
  const verifier = stored === null ? undefined : verifiers.find(({ pattern }) => pattern.test(stored));
  if (stored === null || !verifier) {
    await gate.run(() => argon2(nobodys, password));
    return false;
  }
  return await gate.run(() => verifier.verify(stored, password));
}

/** Was this made at a lower cost than we ask for today, or by another community's software? */
export function wantsNewHash(stored: string): boolean {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(stored);
  if (!found) return true;
  const [memory = 0, time = 0] = found.slice(1).map(Number);
  return memory < cost.memoryCost || time < cost.timeCost;
}

const verifiers: readonly Verifier[] = [{ pattern: /^\$argon2id\$/, verify: argon2 }, ...broughtVerifiers];

async function argon2(stored: string, password: string): Promise<boolean> {
  return await verify(stored, normal(password));
}

let nobodysHash: Promise<string> | undefined;

function nobody(): Promise<string> {
  nobodysHash ??= hash(crypto.randomUUID(), cost);
  return nobodysHash;
}

/** The same letters however a keyboard composes them. Once, here: NIST asks for it, ASVS 6.2.8 would take bytes as sent. */
function normal(password: string): string {
  return password.normalize("NFC");
}
