import { sql } from "kysely";
import type { Db } from "./database.ts";
import { errorCode, SetupProblem } from "./errors.ts";
import { SITE_ROLE } from "./session.ts";

/** Makes the role the site works under, and lets the owner step into it. Safe to repeat. @throws SetupProblem */
export async function ensureSiteRole(owner: Db): Promise<void> {
  if (await canStepInto(owner)) return;
  const role = sql.ref(SITE_ROLE);
  try {
    await ignoring(["42710", "23505"], sql`create role ${role} nologin nosuperuser nobypassrls`.execute(owner));
    await sql`grant ${role} to current_user`.execute(owner);
  } catch (error) {
    if (errorCode(error) !== "42501") throw error;
    const name = await sql<{ name: string }>`select current_user as name`.execute(owner);
    const me = name.rows[0]?.name ?? "the owner";
    throw new SetupProblem(
      `The database account ${me} may not create roles: let the server's administrator run "create role ${SITE_ROLE}; grant ${SITE_ROLE} to ${me};" once.`,
      { cause: error },
    );
  }
  if (!(await canStepInto(owner)))
    throw new SetupProblem(`The role ${SITE_ROLE} cannot be used: grant it to the account in DATABASE_URL.`);
}

/** What tables, sequences and functions made from now on allow the site. A migration may take away again. */
export async function grantFutureObjects(owner: Db): Promise<void> {
  const role = sql.ref(SITE_ROLE);
  await sql`grant usage on schema public to ${role}`.execute(owner);
  await sql`alter default privileges in schema public grant select, insert, update, delete on tables to ${role}`.execute(
    owner,
  );
  await sql`alter default privileges in schema public grant usage, select on sequences to ${role}`.execute(owner);
  await sql`alter default privileges in schema public grant execute on functions to ${role}`.execute(owner);
}

async function canStepInto(owner: Db): Promise<boolean> {
  try {
    await owner.transaction().execute((db) => sql`set local role ${sql.ref(SITE_ROLE)}`.execute(db));
    return true;
  } catch (error) {
    const code = errorCode(error);
    if (code === "42501" || code === "22023") return false;
    throw error;
  }
}

async function ignoring(codes: readonly string[], work: Promise<unknown>): Promise<void> {
  await work.catch((error) => {
    if (!codes.includes(errorCode(error) ?? "")) throw error;
  });
}
