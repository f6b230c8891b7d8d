import { allow, type Decision, refuse } from "#core/decision.ts";
import { isAdministrator, type Viewer } from "#core/viewer.ts";
import { words } from "./words.ts";

/** Everybody may leave, the paused too; only a community is never left without an administrator. */
export function canLeave(viewer: Viewer, otherAdministrators: number): Decision {
  if (isAdministrator(viewer) && otherAdministrators === 0) return refuse(words.leaving.lastAdministrator);
  return allow;
}
