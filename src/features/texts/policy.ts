import { allow, type Decision, refuse } from "#core/decision.ts";
import { isAdministrator, type Viewer } from "#core/viewer.ts";
import { words } from "./words.ts";

/** Write and confirm what the practice says to everybody. */
export function canEditTexts(viewer: Viewer): Decision {
  return isAdministrator(viewer) ? allow : refuse(words.refused);
}
