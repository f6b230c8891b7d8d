import { sql } from "kysely";
import type { Db } from "#platform/database/database.ts";

/** Does the database hold anything that only this community's install key can open? A new key would lose it. */
export async function holdsSecrets(db: Db): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select exists (select 1 from member where password_hash is not null or email_sealed is not null)
        or exists (select 1 from draft)
        or exists (select 1 from address_claim)
        or exists (select 1 from outgoing_mail)
        or exists (select 1 from report where note_sealed is not null) as held`.execute(db);
  return rows[0]?.held === true;
}
