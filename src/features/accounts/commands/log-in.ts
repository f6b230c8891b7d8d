import { setTimeout as wait } from "node:timers/promises";
import { FormProblems } from "#core/errors.ts";
import { guest } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import { nameKey } from "#platform/text/names.ts";
import type { Asked } from "#platform/web/asked.ts";
import { cookie, cookieName } from "#platform/web/cookies.ts";
import { auditAlone } from "#platform/work/audit-alone.ts";
import type { Work } from "#platform/work/work.ts";
import { isBroughtHash } from "../passwords/brought.ts";
import { hashPassword, verifyPassword, wantsNewHash } from "../passwords/hashing.ts";
import { isShortPassword } from "../passwords/rules.ts";
import { deviceSubject, isMark, makeMark, marks } from "../rules/browser-marks.ts";
import { accountRule, doorRule, networkRule } from "../rules/tries.ts";
import { words } from "../words.ts";
import { findByOldLogIn } from "./imported-person.ts";
import { openPasswordHash, sealPasswordHash } from "./password-hash.ts";
import { endSession, type NewSession, startSession } from "./sessions.ts";
import { type Counter, forgetTries, giveBack, takeTries } from "./tries.ts";

const say = words.signingIn;

/** Every refusal takes at least this long, so that time tells nothing about who has an account (T-02). */
export const leastRefusalMs = 400;

/** What a request tells about where somebody knocks. */
export type Door = Pick<Asked<unknown>, "house" | "tools" | "now" | "viewer" | "network" | "counts" | "cookie">;

/** Somebody who has shown that they know the password of an account. */
export interface Proven {
  readonly memberId: number;
  /** Made anew because the stored hash is weaker than what we ask for today. */
  readonly newHash: string | null;
  /** The password is one that nobody could choose here today: its owner is asked for a longer one. */
  readonly short?: boolean;
}

/**
 * Checks a name and a password. Opens no transaction: hashing holds no connection, and failures stay counted.
 * Unknown names, names without a password and wrong passwords are answered alike, in words and in time.
 *
 * @throws FormProblems when they do not belong together, TooOften after too many tries
 */
export async function proveByPassword(
  door: Door,
  typed: { readonly name: string; readonly password: string },
): Promise<Proven> {
  const startedMs = performance.now();
  const { db } = door.house.database;
  const key = nameKey(typed.name.trim());
  const member = (await findByName(db, key)) ?? (await findByOldLogIn(db, door.tools.sealer, typed.name));
  const counters = countersOf(door, key, member?.id ?? 0);
  await takeTries(db, counters, door.now);
  const stored = member?.stored ? openPasswordHash(door.tools.sealer, member.id, member.stored) : null;
  const right = await verifyPassword(stored, typed.password);
  if (!right || !member || stored === null) {
    await noteFailure(door, key, member?.id ?? null);
    await wait(Math.max(0, leastRefusalMs - (performance.now() - startedMs)));
    throw new FormProblems({ "": say.wrong });
  }
  await startAfresh(db, counters);
  if (!wantsNewHash(stored)) return { memberId: member.id, newHash: null };
  const short = isBroughtHash(stored) && isShortPassword(typed.password);
  return { memberId: member.id, newHash: await hashPassword(typed.password), short };
}

export interface LogInHow {
  readonly keep: boolean;
  /** The session that this browser had before. */
  readonly before: Buffer | null;
  /** With a second step, or a passkey. */
  readonly provedTwice?: boolean;
}

/** A password that was just typed right gets a hash as strong as we ask for today. */
export async function keepNewHash(work: Work, { memberId, newHash, short }: Proven): Promise<void> {
  if (newHash === null) return;
  await work.db
    .updateTable("member")
    .set({ password_hash: sealPasswordHash(work.tools.sealer, memberId, newHash) })
    .$if(short === true, (update) => update.set({ password_short: true }))
    .where("id", "=", memberId)
    .execute();
}

/** Of an unknown name only a keyed mark is kept, so that many tries of one name can be told from tries of many (P-63). */
async function noteFailure({ house, tools }: Door, key: string, memberId: number | null): Promise<void> {
  const mark = tools.sealer.lookup("audit log-in", key).toString("hex").slice(0, 12);
  const whom = memberId === null ? { detail: mark } : { subjectId: memberId };
  await auditAlone(house, guest, { kind: "log-in-failed", ...whom });
}

/** Logs somebody in who has proven who they are; a session that the browser had before ends. */
export async function logIn(work: Work, proven: Proven, { keep, before, provedTwice }: LogInHow): Promise<NewSession> {
  const { memberId } = proven;
  await keepNewHash(work, proven);
  work.audit({ kind: "logged-in", actorId: memberId, subjectId: memberId });
  if (before) await endSession(work, before);
  const session = await startSession(work, memberId, { sharedDevice: !keep, provedTwice: provedTwice ?? false });
  return keep ? { ...session, cookies: [...session.cookies, knownDeviceCookie(work, memberId)] } : session;
}

const yearSeconds = 365 * 86_400;

function knownDeviceCookie(work: Work, memberId: number): string {
  const { cookies, sealer } = work.tools;
  return cookie(cookies, cookieName(cookies, marks.device), makeMark(sealer, deviceSubject(memberId)), yearSeconds);
}

/** Whoever is called so and has not left. */
export async function findByName(db: Db, key: string) {
  return await db
    .selectFrom("member")
    .select(["id", "password_hash as stored"])
    .where("name_key", "=", key)
    .where("left_at", "is", null)
    .executeTakeFirst();
}

/**
 * A device that the account was used on has its own budget, so that strangers cannot use up its owner's.
 * Counted by name, not by account: unknown names must run out in the same way.
 */
function countersOf(door: Door, key: string, memberId: number): Counter[] {
  if (!door.counts.accounts) return [];
  const { sealer, cookies } = door.tools;
  const count = (what: string) => sealer.lookup("tries", what);
  const mark = door.cookie(cookieName(cookies, marks.device));
  if (isMark(sealer, deviceSubject(memberId), mark)) {
    return [
      { key: count(`device ${mark}`), rule: doorRule, sentence: say.wait },
      { key: count(`device for long ${mark}`), rule: accountRule, sentence: say.waitLong },
    ];
  }
  const byNetwork = { key: count(`network ${door.network}`), rule: networkRule, sentence: say.wait };
  return [
    { key: count(`door ${key} ${door.network}`), rule: doorRule, sentence: say.wait },
    { key: count(`account ${key}`), rule: accountRule, sentence: say.waitLong },
    ...(door.counts.networks ? [byNetwork] : []),
  ];
}

/** The network gets its one try back; whoever owns the account owes nothing for earlier slips. */
async function startAfresh(db: Db, counters: readonly Counter[]): Promise<void> {
  const shared = counters.filter(({ rule }) => rule === networkRule);
  for (const one of shared) await giveBack(db, one);
  await forgetTries(
    db,
    counters.filter(({ rule }) => rule !== networkRule).map(({ key }) => key),
  );
}
