import { NotFound } from "#core/errors.ts";
import { hashToken, newToken } from "#platform/crypto/tokens.ts";
import { cookie } from "#platform/web/cookies.ts";
import type { Work } from "#platform/work/work.ts";
import { roleOf } from "../policy.ts";
import { longestIdleSeconds, mostSessions, sessionLife } from "../rules/session-life.ts";

export interface NewSession {
  /** Only the browser keeps it; we keep its hash. */
  readonly token: string;
  /** To be set with the answer. */
  readonly cookies: readonly string[];
}

/**
 * Logs a member in on one browser. On a shared device the cookie goes when the browser closes. Of more than ten
 * sessions the oldest end.
 *
 * @throws NotFound when the member has left
 */
export async function startSession(
  work: Work,
  memberId: number,
  { sharedDevice, provedTwice = false }: { readonly sharedDevice: boolean; readonly provedTwice?: boolean },
): Promise<NewSession> {
  const member = await work.db
    .selectFrom("member")
    .select("role as standing")
    .where("id", "=", memberId)
    .where("left_at", "is", null)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new NotFound());
  const { mostSeconds } = sessionLife(roleOf(member.standing), sharedDevice);
  const token = newToken();
  await work.db
    .insertInto("session")
    .values({
      token_hash: hashToken(token),
      member_id: memberId,
      shared_device: sharedDevice,
      created_at: work.now,
      seen_at: work.now,
      expires_at: secondsLater(work.now, mostSeconds),
      proved_at: work.now,
      proved_twice: provedTwice || !work.tools.settings().teamProvesTwice,
    })
    .execute();
  await dropSurplus(work, memberId);
  const { cookies } = work.tools;
  return { token, cookies: [cookie(cookies, cookies.session, token, sharedDevice ? null : mostSeconds)] };
}

/**
 * This browser's person has just proved who they are: the session goes on under a new token, for as long as it would have.
 *
 * @param provedTwice true: with a second proof; otherwise it stays as it was
 * @throws NotFound when the session has ended meanwhile
 */
export async function renewSession(
  work: Work,
  sessionHash: Buffer,
  { provedTwice = false }: { readonly provedTwice?: boolean } = {},
): Promise<NewSession> {
  const token = newToken();
  const renewed = await work.db
    .updateTable("session")
    .set({ token_hash: hashToken(token), proved_at: work.now, ...(provedTwice ? { proved_twice: true } : {}) })
    .where("token_hash", "=", sessionHash)
    .returning(["shared_device as sharedDevice", "expires_at as expiresAt"])
    .executeTakeFirstOrThrow(() => new NotFound());
  const { cookies } = work.tools;
  const secondsLeft = Math.max(1, Math.round((renewed.expiresAt.getTime() - work.now.getTime()) / 1000));
  return { token, cookies: [cookie(cookies, cookies.session, token, renewed.sharedDevice ? null : secondsLeft)] };
}

/** Ends one session. It is no mistake when it had ended already. */
export async function endSession(work: Work, sessionHash: Buffer): Promise<void> {
  await work.db.deleteFrom("session").where("token_hash", "=", sessionHash).execute();
}

/** Ends one of this member's sessions, from another device. @throws NotFound when it is not theirs, or has ended */
export async function endSessionElsewhere(work: Work, memberId: number, sessionId: number): Promise<void> {
  await work.db
    .deleteFrom("session")
    .where("id", "=", sessionId)
    .where("member_id", "=", memberId)
    .returning("id")
    .executeTakeFirstOrThrow(() => new NotFound());
}

/** Logs a member out everywhere, or everywhere but here. */
export async function endSessions(work: Work, memberId: number, except: Buffer | null = null): Promise<void> {
  await work.db
    .deleteFrom("session")
    .where("member_id", "=", memberId)
    .$if(except !== null, (query) => query.where("token_hash", "!=", except))
    .execute();
}

/** Logs the viewer out everywhere but here. */
export async function endOtherSessions(work: Work, memberId: number, here: Buffer): Promise<void> {
  await endSessions(work, memberId, here);
  work.audit({ kind: "logged-out-everywhere", subjectId: memberId });
}

/** By the clock: forgets sessions and links that no longer open anything, and counts that no longer hold anybody up. */
export async function deleteOldSessions(work: Work): Promise<void> {
  const idle = secondsLater(work.now, -longestIdleSeconds);
  await work.db
    .deleteFrom("session")
    .where((where) => where.or([where("expires_at", "<=", work.now), where("seen_at", "<=", idle)]))
    .execute();
  await work.db.deleteFrom("half_log_in").where("expires_at", "<=", work.now).execute();
  await work.db.deleteFrom("passkey_challenge").where("expires_at", "<=", work.now).execute();
  await work.db
    .deleteFrom("one_time_link")
    .where("expires_at", "<=", secondsLater(work.now, -30 * 86_400))
    .execute();
}

/** Cookies that end the session in the browser. */
export function endingCookies(work: Pick<Work, "tools">): readonly string[] {
  const { cookies } = work.tools;
  return [cookie(cookies, cookies.session, "", 0)];
}

async function dropSurplus(work: Work, memberId: number): Promise<void> {
  await work.db
    .deleteFrom("session")
    .where("token_hash", "in", (query) =>
      query
        .selectFrom("session as s")
        .select("s.token_hash")
        .where("s.member_id", "=", memberId)
        .orderBy("s.created_at", "desc")
        .orderBy("s.token_hash")
        .offset(mostSessions),
    )
    .execute();
}

function secondsLater(from: Date, seconds: number): Date {
  return new Date(from.getTime() + seconds * 1000);
}
