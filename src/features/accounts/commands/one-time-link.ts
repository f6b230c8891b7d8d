import { hashToken, newToken } from "#platform/crypto/tokens.ts";
import type { Work } from "#platform/work/work.ts";

export interface NewOneTimeLink {
  readonly purpose: "password" | "log-out" | "set-up";
  readonly minutes: number;
  /** Whose it is; a community that nobody administers yet has no one. */
  readonly memberId?: number;
  /** Somebody else who made it for them. */
  readonly madeBy?: number | null;
  /** It works only while this is still their address. */
  readonly addressLookup?: Buffer;
}

/** A link that works once. Only a hash of its token is kept. @returns the token */
export async function addOneTimeLink(work: Work, link: NewOneTimeLink): Promise<string> {
  const token = newToken();
  await work.db
    .insertInto("one_time_link")
    .values({
      token_hash: hashToken(token),
      purpose: link.purpose,
      member_id: link.memberId ?? null,
      made_by: link.madeBy ?? null,
      address_lookup: link.addressLookup ?? null,
      created_at: work.now,
      expires_at: new Date(work.now.getTime() + link.minutes * 60_000),
    })
    .execute();
  return token;
}
