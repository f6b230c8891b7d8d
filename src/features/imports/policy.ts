import { isAdministrator, type Viewer } from "#core/viewer.ts";

/** Another community's posts, people and passwords come in: for administrators alone (T-19). */
export function canImport(viewer: Viewer): boolean {
  return viewer.kind === "system" || isAdministrator(viewer);
}
