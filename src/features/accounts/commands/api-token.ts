import { FormProblems } from "#core/errors.ts";
import { hashToken, newToken } from "#platform/crypto/tokens.ts";
import { nameKey } from "#platform/text/names.ts";
import type { Work } from "#platform/work/work.ts";
import { words } from "../words.ts";

/**
 * Makes a bearer token for the API and returns it; only its hash is kept.
 *
 * @throws FormProblems when there is no such member
 */
export async function createApiToken(
  work: Work,
  { member, scope }: { readonly member: number | string; readonly scope: "read" | "write" | "admin" },
): Promise<string> {
  const owner = await work.db
    .selectFrom("member")
    .select("id")
    .where("left_at", "is", null)
    .$if(typeof member === "number", (query) => query.where("id", "=", Number(member)))
    .$if(typeof member === "string", (query) => query.where("name_key", "=", nameKey(String(member))))
    .executeTakeFirst();
  if (!owner) throw new FormProblems({ member: words.people.nobodyOfThatName });
  const token = newToken();
  await work.db
    .insertInto("api_token")
    .values({ token_hash: hashToken(token), member_id: owner.id, scope, created_at: work.now })
    .execute();
  work.audit({ kind: "token-made", subjectId: owner.id, object: `token:${scope}` });
  return token;
}
