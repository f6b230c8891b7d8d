import { sql } from "kysely";
import { bringAccount } from "#features/accounts/index.ts";
import { nameKey, nameSkeleton, suggestNames } from "#platform/text/names.ts";
import { slugOf } from "#platform/text/slug.ts";
import type { Work } from "#platform/work/work.ts";
import type { ImportedMember } from "../model.ts";
import type { Ledger } from "./ledger.ts";

/**
 * Makes accounts for everybody in the files, with their old passwords where a database tells these. Never more than
 * participants, never merged with an account that is there: an administrator confirms who is who (T-19).
 *
 * @returns how many are new
 */
export async function bringPeople(work: Work, members: readonly ImportedMember[], ledger: Ledger): Promise<number> {
  let fresh = 0;
  for (const member of members) {
    const known = ledger.idOf(member.login);
    const id = known ?? (await insertMember(work, member));
    if (known === undefined) {
      ledger.note(member.login, id);
      fresh += 1;
    }
    const { account, login, email } = member;
    // Made from an e-mail address, it would lead whoever knows that to a name that was chosen not to tell.
    const profileSlug = member.displayName === null || login.includes("@") ? "" : member.slug;
    if (account !== null) await bringAccount(work, id, { login, email, profileSlug, ...account });
  }
  await ledger.keep();
  return fresh;
}

async function insertMember(work: Work, member: ImportedMember): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const name = nameFor(member, attempt);
    const slug = attempt === 1 ? slugOf(name, "member") : `${slugOf(name, "member")}-${attempt}`;
    const made = await work.db
      .insertInto("member")
      .values({
        name,
        name_key: nameKey(name),
        name_skeleton: nameSkeleton(name),
        slug,
        role: "participant",
        imported: true,
        created_at: member.account?.registeredAt ?? work.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!made) continue;
    if (member.email !== "") await sealEmail(work, made.id, member.email);
    return made.id;
  }
}

/** Somebody whose only name was an e-mail address gets a neutral one: neither the address nor its slug is ever shown. */
function nameFor(member: ImportedMember, attempt: number): string {
  if (member.displayName === null) return suggestNames(Math.random, 1)[0] ?? `member ${attempt}`;
  return attempt === 1 ? member.displayName : `${member.displayName} ${attempt}`;
}

/** Kept for getting back in, but not for looking up: nobody has shown that it is theirs. */
async function sealEmail(work: Work, id: number, email: string): Promise<void> {
  const sealed = work.tools.sealer.seal(email, `member|email|${id}`);
  await work.db.updateTable("member").set({ email_sealed: sealed }).where("id", "=", id).execute();
}

/** Nobody joined later than their first post. */
export async function settleJoining(work: Work): Promise<void> {
  await sql`
    update member set created_at = first.at
      from (select author_id, min(created_at) as at from post where author_id is not null group by author_id) first
     where member.id = first.author_id and member.imported and member.created_at > first.at`.execute(work.db);
}
