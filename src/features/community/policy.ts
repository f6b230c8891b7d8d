import { allow, type Decision, refuse } from "#core/decision.ts";
import { isAdministrator, type Viewer } from "#core/viewer.ts";
import { words } from "./words.ts";

/** How the community is run: names, pages, search engines, the exit. */
export function canRunCommunity(viewer: Viewer): Decision {
  return isAdministrator(viewer) ? allow : refuse(words.refused);
}
