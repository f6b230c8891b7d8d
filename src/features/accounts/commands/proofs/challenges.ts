import type { Asked } from "#platform/web/asked.ts";
import { type Ceremony, challengeSeconds } from "../../rules/ceremonies.ts";

export type Browser = Pick<Asked<unknown>, "house" | "tools" | "now" | "identity" | "cookie">;

/** Keeps a challenge for one ceremony in this browser. */
export async function keepChallenge(asked: Browser, ceremony: Ceremony, challenge: string): Promise<void> {
  await asked.house.database.db
    .insertInto("passkey_challenge")
    .values({
      challenge,
      ceremony,
      browser: browserOf(asked),
      expires_at: new Date(asked.now.getTime() + challengeSeconds * 1000),
    })
    .execute();
}

/**
 * Takes a challenge: whatever comes of the answer, it is used up. False when it is too old, was never made, or was made for
 * another ceremony or another browser.
 */
export async function takeChallenge(asked: Browser, ceremony: Ceremony, challenge: string): Promise<boolean> {
  const taken = await asked.house.database.db
    .deleteFrom("passkey_challenge")
    .where("challenge", "=", challenge)
    .where("ceremony", "=", ceremony)
    .where("browser", "=", browserOf(asked))
    .where("expires_at", ">", asked.now)
    .returning("challenge")
    .executeTakeFirst();
  return taken !== undefined;
}

/** A session, or the cookie that a guest's forms are bound to. */
export function browserOf({ tools, identity, cookie }: Browser): Buffer {
  const held = identity ? `session ${identity.sessionHash.toString("hex")}` : `guest ${cookie(tools.cookies.form)}`;
  return tools.sealer.lookup("passkey browser", held);
}
