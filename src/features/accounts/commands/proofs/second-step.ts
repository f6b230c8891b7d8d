import { FormProblems } from "#core/errors.ts";
import { hashToken, newToken } from "#platform/crypto/tokens.ts";
import type { Db } from "#platform/database/database.ts";
import { cookie, cookieName } from "#platform/web/cookies.ts";
import type { Work } from "#platform/work/work.ts";
import { roleWaits, wantsSecondStep } from "../../policy.ts";
import { findProofFacts } from "../../queries/proofs.ts";
import { marks } from "../../rules/browser-marks.ts";
import { codeRule } from "../../rules/tries.ts";
import { words } from "../../words.ts";
import { type Door, keepNewHash, type LogInHow, logIn, type Proven } from "../log-in.ts";
import { takeTries } from "../tries.ts";
import { takeAppCode } from "./app.ts";
import { takeRecoveryCode } from "./codes.ts";

/** So long may the second step take. */
const halfLogInSeconds = 600;

/** Somebody whose password was right; this alone opens nothing. */
export interface HalfLogIn {
  readonly tokenHash: Buffer;
  readonly memberId: number;
  readonly keep: boolean;
}

/** Logged in; logged in with a role that waits for a second step to be set up; or the second step is to come. */
interface PassedFirst {
  readonly go: "in" | "set-up" | "second-step";
  readonly cookies: readonly string[];
}

/** After the right password: logs in, or notes that the second step is still to come. @returns the cookies to set */
export async function passFirstStep(work: Work, proven: Proven, how: LogInHow): Promise<PassedFirst> {
  const facts = await findProofFacts(work.db, proven.memberId);
  if (!wantsSecondStep(facts)) {
    const { cookies } = await logIn(work, proven, how);
    const waits = work.tools.settings().teamProvesTwice && roleWaits(facts.role, false);
    return { go: waits ? "set-up" : "in", cookies };
  }
  await keepNewHash(work, proven);
  const token = newToken();
  await work.db
    .insertInto("half_log_in")
    .values({
      token_hash: hashToken(token),
      member_id: proven.memberId,
      keep: how.keep,
      expires_at: new Date(work.now.getTime() + halfLogInSeconds * 1000),
    })
    .execute();
  return { go: "second-step", cookies: [halfCookie(work, token, halfLogInSeconds)] };
}

/** Whose second step this browser still owes; null when nobody's, or no longer. */
export async function findHalfLogIn(db: Db, door: Pick<Door, "tools" | "cookie" | "now">): Promise<HalfLogIn | null> {
  const token = door.cookie(cookieName(door.tools.cookies, marks.half));
  if (token === null) return null;
  const found = await db
    .selectFrom("half_log_in")
    .innerJoin("member", "member.id", "half_log_in.member_id")
    .select(["half_log_in.token_hash as tokenHash", "half_log_in.member_id as memberId", "half_log_in.keep"])
    .where("half_log_in.token_hash", "=", hashToken(token))
    .where("half_log_in.expires_at", ">", door.now)
    .where("member.left_at", "is", null)
    .executeTakeFirst();
  return found ?? null;
}

/**
 * Counts a try of somebody's second step, before it is looked at and wherever it comes from.
 *
 * @throws TooOften
 */
export async function countCodeTry(door: Door, what: string): Promise<void> {
  const key = door.tools.sealer.lookup("tries", what);
  const counter = { key, rule: codeRule, sentence: words.signingIn.second.wait };
  if (door.counts.accounts) await takeTries(door.house.database.db, [counter], door.now);
}

export const secondStepTries = (memberId: number) => `second step ${memberId}`;

/** Takes a code of the app or a printed one, and logs in. @throws FormProblems when it is neither */
export async function passSecondStep(
  work: Work,
  half: HalfLogIn,
  { code, before }: { readonly code: string; readonly before: Buffer | null },
): Promise<readonly string[]> {
  const right = (await takeAppCode(work, half.memberId, code)) || (await takeRecoveryCode(work, half.memberId, code));
  if (!right) throw new FormProblems({ code: words.signingIn.second.wrong });
  return await finishLogIn(work, half, before);
}

/** Both steps are done. The half log-in opens one session and no more. @throws FormProblems when it was used already */
export async function finishLogIn(work: Work, half: HalfLogIn, before: Buffer | null): Promise<readonly string[]> {
  const used = await work.db
    .deleteFrom("half_log_in")
    .where("token_hash", "=", half.tokenHash)
    .returning("token_hash")
    .executeTakeFirst();
  if (!used) throw new FormProblems({ "": words.signingIn.second.tooLate });
  const proven = { memberId: half.memberId, newHash: null };
  const session = await logIn(work, proven, { keep: half.keep, before, provedTwice: true });
  return [...session.cookies, halfCookie(work, "", 0)];
}

export async function forgetHalfLogIns(work: Work, memberId: number): Promise<void> {
  await work.db.deleteFrom("half_log_in").where("member_id", "=", memberId).execute();
}

function halfCookie({ tools }: Pick<Work, "tools">, token: string, seconds: number): string {
  return cookie(tools.cookies, cookieName(tools.cookies, marks.half), token, seconds);
}
