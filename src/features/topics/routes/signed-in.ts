import { Forbidden } from "#core/errors.ts";
import type { Member, Viewer } from "#core/viewer.ts";
import { words } from "../words.ts";

/** The member behind a route that only members reach. @throws Forbidden */
export function signedIn(viewer: Viewer): Member {
  if (viewer.kind !== "member") throw new Forbidden(words.rules.logInToReply);
  return viewer;
}
