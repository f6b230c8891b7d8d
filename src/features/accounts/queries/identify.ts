import { CompiledQuery, sql } from "kysely";
import type { Identity, Theme } from "#core/identity.ts";
import type { Settings } from "#core/settings.ts";
import type { Member, Viewer } from "#core/viewer.ts";
import type { Sealer } from "#platform/crypto/sealer.ts";
import { hashToken } from "#platform/crypto/tokens.ts";
import type { Db } from "#platform/database/database.ts";
import { forumsNow, isClinical, roleNow, roleOf, roleWaits, titleNow } from "../policy.ts";
import { type Agreed, owesConsent } from "../rules/consent.ts";
import { openOwnNames } from "../rules/one-time-names.ts";
import { isLive, touchEverySeconds, wantsTouch } from "../rules/session-life.ts";

interface MemberRow extends Agreed {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
  readonly role: string;
  readonly staffTitle: string | null;
  readonly checkedUntil: Date | null;
  readonly clinical: boolean | null;
  readonly moderates: readonly number[];
  readonly suspendedUntil: Date | null;
  readonly joinedAt: Date;
  readonly ownNames: Buffer | null;
}

/** Where people are looked up, and the key to what is sealed of them. */
interface Registry {
  readonly db: Db;
  readonly sealer: Sealer;
  /** What the practice asks everybody to agree to; left out where nobody writes. */
  readonly texts?: Settings["texts"];
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
  readonly answers: number;
}

const memberColumns = `
  m.id, m.name, m.slug, m.role, m.staff_title as "staffTitle", m.checked_until as "checkedUntil", m.clinical, m.suspended_until as "suspendedUntil",
  m.rules_version as "rulesVersion", m.privacy_version as "privacyVersion", m.consent_withdrawn_at as "withdrawnAt",
  m.created_at as "joinedAt", m.own_names_sealed as "ownNames",
  array(select f.id from forum_moderator g join forum f on f.id = g.forum_id or g.forum_id = any(f.ancestor_ids)
         where g.member_id = m.id) as moderates`;

/** Written out once, so that nothing is put together for it: every signed-in request asks it. */
const bySession = `
  select ${memberColumns}, s.shared_device as "sharedDevice", s.created_at as "createdAt", s.seen_at as "seenAt",
         s.expires_at as "expiresAt", s.proved_at as "provedAt", s.proved_twice as "provedTwice", p.theme, p.discreet_word as "discreetWord", p.leave_signs_out as "leaveSignsOut",
         (select count(*)::integer from (select 1 from topic_member t where t.member_id = m.id and t.news limit 100) n)
           as news,
         (select count(*)::integer from conversation c where c.owner_id = m.id and c.owner_news and c.delete_at is null) as answers
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
export async function identify({ db, sealer, texts }: Registry, token: string, now: Date): Promise<Identity | null> {
  const sessionHash = hashToken(token);
  const found = await db.executeQuery<SessionRow>(CompiledQuery.raw(bySession, [sessionHash]));
  const row = found.rows[0];
  if (!row) return null;
  const viewer = waitingOrNot(owingOrNot(memberOf(row, sealer, now), row, texts), row.provedTwice);
  if (!isLive({ ...row, role: viewer.waitingRole ?? viewer.role }, now)) return null;
  if (wantsTouch(row.seenAt, now)) touch(db, sessionHash, now);
  const more = await countNewsOf(db, viewer.oneTimeNames);
  return {
    viewer,
    sessionHash,
    sharedDevice: row.sharedDevice,
    provedAt: row.provedAt,
    provedTwice: row.provedTwice,
    theme: row.theme ?? "auto",
    discreetWord: row.discreetWord,
    leaveSignsOut: row.leaveSignsOut ?? true,
    news: row.news + more.news,
    answers: row.answers + more.answers,
  };
}

/** Whose bearer token this is, and what it may do; null for an unknown or withdrawn one. */
export async function identifyBearer(
  { db, sealer, texts }: Registry,
  token: string,
  now: Date,
): Promise<{ viewer: Viewer; scope: "read" | "write" | "admin" } | null> {
  const query = CompiledQuery.raw(byBearer, [hashToken(token)]);
  const found = await db.executeQuery<MemberRow & { scope: "read" | "write" | "admin" }>(query);
  const row = found.rows[0];
  return row ? { viewer: owingOrNot(memberOf(row, sealer, now), row, texts), scope: row.scope } : null;
}

function memberOf(row: MemberRow, sealer: Sealer, now: Date): Member {
  const oneTimeNames = openOwnNames(sealer, row.id, row.ownNames);
  return {
    kind: "member",
    id: row.id,
    name: row.name,
    slug: row.slug,
    role: roleNow({ role: roleOf(row.role), suspendedUntil: row.suspendedUntil }, now),
    staffTitle: titleNow(row, now),
    ...(isClinical({ role: roleOf(row.role), clinical: row.clinical }) ? { clinical: true } : {}),
    suspendedUntil: row.suspendedUntil,
    createdAt: row.joinedAt,
    moderates: forumsNow({ role: roleOf(row.role), suspendedUntil: row.suspendedUntil }, row.moderates, now),
    ...(oneTimeNames.length > 0 ? { oneTimeNames } : {}),
  };
}

/** The database does not know whose these names are, so their owner asks: one more query for whoever has any. */
async function countNewsOf(db: Db, names: Member["oneTimeNames"]): Promise<Pick<Identity, "news" | "answers">> {
  const none = { news: 0, answers: 0 };
  if (names === undefined) return none;
  const ids = sql`${names.map(({ id }) => id)}::uuid[]`;
  const { rows } = await sql<Pick<Identity, "news" | "answers">>`
    select (select count(*)::integer from one_time_name where news and id = any(${ids})) as news,
           (select count(*)::integer from conversation
             where alias_id = any(${ids}) and owner_news and delete_at is null) as answers`.execute(db);
  return rows[0] ?? none;
}

/** Whoever has something to agree to first moderates nothing either. */
function owingOrNot(member: Member, agreed: Agreed, texts: Settings["texts"] | undefined): Member {
  return texts && owesConsent(member.role, agreed, texts) ? { ...member, mustAgree: true, moderates: [] } : member;
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
