import { NotFound } from "#core/errors.ts";
import type { Viewer } from "#core/viewer.ts";
import { hasAdministrator } from "#features/accounts/index.ts";
import { hashToken } from "#platform/crypto/tokens.ts";
import type { Db } from "#platform/database/database.ts";
import { canRunCommunity } from "./policy.ts";

/** Is this link still good for setting the community up? @throws NotFound when it is not */
export async function mustBeSetUpLink(db: Db, token: string, now: Date): Promise<void> {
  const link = await db
    .selectFrom("one_time_link")
    .select("purpose")
    .where("token_hash", "=", hashToken(token))
    .where("purpose", "=", "set-up")
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  if (!link || (await hasAdministrator(db))) throw new NotFound();
}

/** People came with an import, and nobody has said yet who of them belongs to the practice. @throws NotFound */
export async function isImportUnsorted(db: Db, viewer: Viewer): Promise<boolean> {
  if (!canRunCommunity(viewer).allowed) throw new NotFound();
  const { unsorted } = await db
    .selectNoFrom((from) =>
      from
        .and([
          from.exists(from.selectFrom("member").select("id").where("imported", "=", true)),
          from.not(from.exists(from.selectFrom("moderation_act").select("id").where("act", "=", "staff-confirmed"))),
        ])
        .as("unsorted"),
    )
    .executeTakeFirstOrThrow();
  return Boolean(unsorted);
}
