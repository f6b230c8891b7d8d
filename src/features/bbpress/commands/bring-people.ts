import { sql } from "kysely";
import { bringAccounts } from "#features/accounts/index.ts";
import { nameKey, nameSkeleton, suggestNames } from "#platform/text/names.ts";
import { slugOf } from "#platform/text/slug.ts";
import type { Work } from "#platform/work/work.ts";
import type { ImportedMember } from "../model.ts";
import type { Ledger, LedgerEntry } from "./ledger.ts";

export interface BroughtPeople {
  readonly fresh: readonly LedgerEntry[];
  /** How many were here already and can log in from now on. */
  readonly completed: number;
}

/**
 * Makes accounts for some of the people in the files, with their old passwords where a database tells these. Never more
 * than participants, never merged with an account that is there: an administrator confirms who is who (T-19).
 */
export async function bringPeople(
  work: Work,
  members: readonly ImportedMember[],
  ledger: Ledger,
): Promise<BroughtPeople> {
  const ids = members.map(({ login }) => ledger.idOf(login));
  const strangers = members.filter((_, n) => ids[n] === undefined);
  const made = await insertMembers(work, strangers);
  const fresh = strangers.map(({ login }, n): LedgerEntry => [login, made[n] ?? 0]);
  if (fresh.length > 0) await ledger.insert(fresh).execute(work.db);
  const idByLogin = new Map(fresh);
  const accounts = members.flatMap(({ account, login, email, slug, displayName }, n) => {
    if (account === null) return [];
    // Made from an e-mail address, it would lead whoever knows that to a name that was chosen not to tell.
    const profileSlug = displayName === null || login.includes("@") ? "" : slug;
    const memberId = ids[n] ?? idByLogin.get(login) ?? 0;
    return [{ memberId, login, email, profileSlug, ...account }];
  });
  const completed = await bringAccounts(work, accounts);
  return { fresh, completed: completed.filter((id) => ids.includes(id)).length };
}

interface NewMember {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
  readonly member: ImportedMember;
}

/** @returns their ids, in the same order */
async function insertMembers(work: Work, members: readonly ImportedMember[]): Promise<number[]> {
  if (members.length === 0) return [];
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence('member', 'id')) as id from generate_series(1, ${members.length})`.execute(
    work.db,
  );
  const ids = rows.map(({ id }) => id);
  const wished = members.map((member, n) => newMember(member, ids[n] ?? 0, 1));
  const made = await insertFree(work, wished);
  for (const { id, member } of wished)
    for (let attempt = 2; !made.has(id); attempt++)
      for (const done of await insertFree(work, [newMember(member, id, attempt)])) made.add(done);
  return ids;
}

function newMember(member: ImportedMember, id: number, attempt: number): NewMember {
  const name = nameFor(member, attempt);
  const slug = slugOf(name, "member");
  return { id, name, slug: attempt === 1 ? slug : `${slug}-${attempt}`, member };
}

/** Those whose name and address nobody has; of two with one name the first. @returns the ids of these */
async function insertFree(work: Work, people: readonly NewMember[]): Promise<Set<number>> {
  const column = <Value>(value: (person: NewMember) => Value) => sql.val(people.map(value));
  // Kept for getting back in, but not for looking up: nobody has shown that the address is theirs.
  const seal = ({ id, member: { email } }: NewMember) =>
    email === "" ? null : work.tools.sealer.seal(email, `member|email|${id}`);
  const { rows } = await sql<{ id: number }>`
    insert into member (id, name, name_key, name_skeleton, slug, email_sealed, created_at, role, imported)
    select brought.*, 'participant', true
      from unnest(${column(({ id }) => id)}::bigint[], ${column(({ name }) => name)}::text[],
                  ${column(({ name }) => nameKey(name))}::text[], ${column(({ name }) => nameSkeleton(name))}::text[],
                  ${column(({ slug }) => slug)}::text[], ${column(seal)}::bytea[],
                  ${column(({ member }) => member.account?.registeredAt ?? work.now)}::timestamptz[]) as brought
    on conflict do nothing returning id`.execute(work.db);
  return new Set(rows.map(({ id }) => id));
}

/** Somebody whose only name was an e-mail address gets a neutral one: neither the address nor its slug is ever shown. */
function nameFor(member: ImportedMember, attempt: number): string {
  if (member.displayName === null) return suggestNames(Math.random, 1)[0] ?? `member ${attempt}`;
  return attempt === 1 ? member.displayName : `${member.displayName} ${attempt}`;
}
