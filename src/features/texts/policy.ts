import { allow, type Decision, refuse } from "#core/decision.ts";
import type { TextName } from "#core/settings.ts";
import { isAdministrator, type Viewer } from "#core/viewer.ts";
import { words } from "./words.ts";

/** Write and confirm what the practice says to everybody. */
export function canEditTexts(viewer: Viewer): Decision {
  return isAdministrator(viewer) ? allow : refuse(words.refused);
}

/** Do people agree to this text when they join? */
export function isAgreedTo(name: TextName): boolean {
  return name === "rules" || name === "privacy";
}
