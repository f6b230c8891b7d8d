import { allow, type Decision, refuse } from "#core/decision.ts";
import { isModerator, isOwn, isVolunteer, type Viewer } from "#core/viewer.ts";
import { words } from "./words.ts";

/** See reports and decide about them: site moderators, and volunteers those of their own forums. */
export function canModerate(viewer: Viewer): Decision {
  return isModerator(viewer) || isVolunteer(viewer) ? allow : refuse(words.refused);
}

/** Who did what, everywhere and to whom: not for volunteers (T-08, A-055). */
export function canReadLog(viewer: Viewer): boolean {
  return isModerator(viewer);
}

/** Where an author's name leads to the page about them. Volunteers see no more of people than other members do. */
export function canOpenPeople(viewer: Viewer): boolean {
  return isModerator(viewer);
}

/** Volunteers do not decide about what they wrote themselves. */
export function canDecide(
  viewer: Viewer,
  post: { readonly authorId: number | null; readonly aliasId: string | null },
): Decision {
  const own = isOwn(viewer, post);
  return own && !isModerator(viewer) ? refuse(words.ownPost) : allow;
}
