import { sql } from "kysely";
import { FormProblems } from "#core/errors.ts";
import type { Role } from "#core/viewer.ts";
import { slugOf } from "#platform/text/slug.ts";
import { words as text } from "#platform/text/words.ts";
import type { Work } from "#platform/work/work.ts";
import { hashPassword } from "../passwords/hashing.ts";
import { isNameTaken, listStaffNames } from "../queries/names.ts";
import { isEmail } from "../rules/email.ts";
import { checkMemberName } from "../rules/names.ts";
import type { StaffCheck } from "../rules/staff-check.ts";
import { words } from "../words.ts";
import { checkColumns } from "./check-columns.ts";
import { aboutAddress, addressLookup } from "./mail/address.ts";
import { sealPasswordHash } from "./password-hash.ts";

/** A person to be made, everything checked but whether the name is free. */
export interface NewMember {
  readonly name: string;
  readonly role: Role;
  /** Beside the name of the practice's people; confirmed by whoever makes the account. */
  readonly title?: string | undefined;
  readonly registration?: string | null;
  /** When the check of title and registration runs out. */
  readonly checkedUntil?: Date | null;
  /** One that needs no confirmation: the operator stands for it. */
  readonly email?: string | undefined;
  /** Made by `hashPassword` before the work began, so that hashing holds no connection. Null: a link must set one. */
  readonly passwordHash: string | null;
  /** What passkeys call somebody who joins with one. */
  readonly passkeyHandle?: Buffer | null;
  readonly adult: boolean;
}

export interface MadeMember {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
}

/**
 * Makes an account from outside the site's pages: a terminal, a test, the demo.
 *
 * @param email kept sealed; one that is somebody else's already is kept too, gets no mail, and nobody learns of it
 * @throws FormProblems when the name is taken or cannot be used for this role, or the address is none
 */
export async function createMember(
  work: Work,
  member: {
    readonly name: string;
    readonly role: Role;
    readonly title?: string | undefined;
    readonly email?: string | undefined;
    readonly password: string | null;
  },
): Promise<MadeMember> {
  const { password, ...rest } = member;
  if (rest.email !== undefined && !isEmail(rest.email)) throw new FormProblems({ email: words.signingUp.emailWrong });
  const passwordHash = password === null ? null : await hashPassword(password);
  const made = await addMember(work, { ...rest, passwordHash, adult: true });
  work.audit({ kind: "member-made", subjectId: made.id, detail: member.role });
  return made;
}

/** @throws FormProblems when the name is taken or cannot be used for this role */
export async function addMember(work: Work, member: NewMember): Promise<MadeMember> {
  const rules = { settings: work.tools.settings(), staffNames: await listStaffNames(work.db) };
  const { name, key, skeleton } = checkMemberName(member.name, member.role, rules);
  const id = await nextId(work);
  const given = member.email === undefined ? null : addressLookup(work.tools.sealer, member.email);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const lookup = given !== null && (await isEmailTaken(work, given)) ? null : given;
    if (await isNameTaken({ db: work.db, sealer: work.tools.sealer }, { key, skeleton })) break;
    const slug = await freeSlug(work, slugOf(name, "member"), id);
    const made = await work.db
      .insertInto("member")
      .values({
        id,
        name,
        name_key: key,
        name_skeleton: skeleton,
        slug,
        role: member.role,
        ...checkColumns(work, member.role, checkOf(member)),
        adult: member.adult,
        passkey_handle: member.passkeyHandle ?? null,
        created_at: work.now,
        ...sealedParts(work, id, member),
        email_lookup: lookup,
        email_confirmed_at: lookup === null ? null : work.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning(["id", "name", "slug"])
      .executeTakeFirst();
    // No row: somebody took name, slug or address in this very moment, and the questions above find out which.
    if (made) return made;
  }
  throw new FormProblems({ name: text.nameUnavailable });
}

function checkOf({ title, registration, checkedUntil }: NewMember): StaffCheck {
  return { title: title ?? null, registration: registration ?? null, until: checkedUntil ?? null };
}

function sealedParts(work: Work, id: number, { passwordHash, email }: NewMember) {
  const { sealer } = work.tools;
  return {
    password_hash: passwordHash === null ? null : sealPasswordHash(sealer, id, passwordHash),
    email_sealed: email === undefined ? null : sealer.seal(email, aboutAddress(id)),
  };
}

/** The id is part of what is sealed, so it must be known before the row. */
async function nextId(work: Work): Promise<number> {
  const found = await sql<{ id: number }>`select nextval(pg_get_serial_sequence('member', 'id')) as id`.execute(
    work.db,
  );
  const id = found.rows[0]?.id;
  if (id === undefined) throw new Error("The sequence of members gave no number.");
  return id;
}

async function isEmailTaken(work: Work, lookup: Buffer): Promise<boolean> {
  const found = await work.db.selectFrom("member").select("id").where("email_lookup", "=", lookup).executeTakeFirst();
  return found !== undefined;
}

/** The slug itself, or with the member's number behind it. */
async function freeSlug(work: Work, slug: string, id: number): Promise<string> {
  const taken = await work.db.selectFrom("member").select("id").where("slug", "=", slug).executeTakeFirst();
  return taken ? `${slug}-${id}` : slug;
}
