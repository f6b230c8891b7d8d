import { allow, type Decision, refuse } from "#core/decision.ts";
import { isModerator, type Viewer } from "#core/viewer.ts";
import { words } from "./words.ts";

/** See reports and decide about them. */
export function canModerate(viewer: Viewer): Decision {
  return isModerator(viewer) ? allow : refuse(words.refused);
}
