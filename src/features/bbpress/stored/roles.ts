import type { ImportedAccount } from "../model.ts";
import { readPhp } from "../wxr/php.ts";

type Standing = Pick<ImportedAccount, "standing" | "was">;

/**
 * What somebody was on the old site. Being blocked counts more than anything, and what cannot be read says nothing.
 *
 * @param status of the account: 1 and 2 are spam and deleted
 */
export function readStanding(capabilities: string, status: string): Standing {
  const roles = readPhp(capabilities);
  const has = (role: string): boolean => roles instanceof Map && roles.get(role) === true;
  const blocked = has("bbp_blocked") || (status !== "" && status !== "0");
  const standing = blocked ? "blocked" : has("bbp_spectator") ? "spectator" : "participant";
  if (has("administrator") || has("bbp_keymaster")) return { standing, was: "administrator" };
  return { standing, was: has("bbp_moderator") ? "moderator" : null };
}
