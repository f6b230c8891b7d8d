import { CompiledQuery, sql } from "kysely";
import type { Identity, Theme } from "#core/identity.ts";
import type { Member, Viewer } from "#core/viewer.ts";
import { hashToken } from "#platform/crypto/tokens.ts";
import type { Db } from "#platform/database/database.ts";
import { forumsNow, roleNow, roleOf, roleWaits, titleNow } from "../policy.ts";
import { isLive, touchEverySeconds, wantsTouch } from "../rules/session-life.ts";

interface MemberRow {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
  readonly role: string;
  readonly staffTitle: string | null;
  readonly checkedUntil: Date | null;
  readonly moderates: readonly number[];
  readonly suspendedUntil: Date | null;
  readonly joinedAt: Date;
}

interface SessionRow extends MemberRow {
  readonly sharedDevice: boolean;
  readonly provedAt: Date;
  readonly provedTwice: boolean;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
  readonly theme: Theme | null;
  readonly discreetWord: string | null;
  readonly leaveSignsOut: boolean | null;
  readonly news: number;
}

const memberColumns = `
  m.id, m.name, m.slug, m.role, m.staff_title as "staffTitle", m.checked_until as "checkedUntil", m.suspended_until as "suspendedUntil",
  m.created_at as "joinedAt",
  array(select f.id from forum_moderator g join forum f on f.id = g.forum_id or g.forum_id = any(f.ancestor_ids)
         where g.member_id = m.id) as moderates`;

/** Written out once, so that nothing is put together for it: every signed-in request asks it. */
const bySession = `
  select ${memberColumns}, s.shared_device as "sharedDevice", s.created_at as "createdAt", s.seen_at as "seenAt",
         s.expires_at as "expiresAt", s.proved_at as "provedAt", s.proved_twice as "provedTwice", p.theme, p.discreet_word as "discreetWord", p.leave_signs_out as "leaveSignsOut",
         (select count(*)::integer from (select 1 from topic_member t where t.member_id = m.id and t.news limit 100) n)
           as news
    from session s
    join member m on m.id = s.member_id
    left join preference p on p.member_id = m.id
   where s.token_hash = $1 and m.left_at is null`;

const byBearer = `
  select ${memberColumns}, t.scope
    from api_token t join member m on m.id = t.member_id
   where t.token_hash = $1 and t.revoked_at is null and m.left_at is null`;

/**
 * Who a session's cookie belongs to, with all that a page's frame needs: one query. Null when there is no such session
 * or it has lasted or rested for too long.
 */
export async function identify(db: Db, token: string, now: Date): Promise<Identity | null> {
  const sessionHash = hashToken(token);
  const found = await db.executeQuery<SessionRow>(CompiledQuery.raw(bySession, [sessionHash]));
  const row = found.rows[0];
  if (!row) return null;
  const viewer = waitingOrNot(memberOf(row, now), row.provedTwice);
  if (!isLive({ ...row, role: viewer.waitingRole ?? viewer.role }, now)) return null;
  if (wantsTouch(row.seenAt, now)) touch(db, sessionHash, now);
  return {
    viewer,
    sessionHash,
    sharedDevice: row.sharedDevice,
    provedAt: row.provedAt,
    provedTwice: row.provedTwice,
    theme: row.theme ?? "auto",
    discreetWord: row.discreetWord,
    leaveSignsOut: row.leaveSignsOut ?? true,
    news: row.news,
  };
}

/** Whose bearer token this is, and what it may do; null for an unknown or withdrawn one. */
export async function identifyBearer(
  db: Db,
  token: string,
  now: Date,
): Promise<{ viewer: Viewer; scope: "read" | "write" | "admin" } | null> {
  const query = CompiledQuery.raw(byBearer, [hashToken(token)]);
  const found = await db.executeQuery<MemberRow & { scope: "read" | "write" | "admin" }>(query);
  const row = found.rows[0];
  return row ? { viewer: memberOf(row, now), scope: row.scope } : null;
}

function memberOf(row: MemberRow, now: Date): Member {
  return {
    kind: "member",
    id: row.id,
    name: row.name,
    slug: row.slug,
    role: roleNow({ role: roleOf(row.role), suspendedUntil: row.suspendedUntil }, now),
    staffTitle: titleNow(row, now),
    suspendedUntil: row.suspendedUntil,
    createdAt: row.joinedAt,
    moderates: forumsNow({ role: roleOf(row.role), suspendedUntil: row.suspendedUntil }, row.moderates, now),
  };
}

/** A session without a second proof reads as a participant's. Tokens of programs are made on the machine itself. */
function waitingOrNot(member: Member, provedTwice: boolean): Member {
  return roleWaits(member.role, provedTwice) ? { ...member, role: "participant", waitingRole: member.role } : member;
}

/** Nobody waits for it: when it fails, the next request tries again. */
function touch(db: Db, sessionHash: Buffer, now: Date): void {
  const before = new Date(now.getTime() - touchEverySeconds * 1000);
  sql`update session set seen_at = ${now} where token_hash = ${sessionHash} and seen_at <= ${before}`
    .execute(db)
    .catch(() => undefined);
}
