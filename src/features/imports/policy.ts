import { isAdministrator, type Viewer } from "#core/viewer.ts";

/** What was looked at to its end comes in, and an import that did not come to its end goes on. */
export function isReadyToBring({ brings, state }: { readonly brings: boolean; readonly state: string }): boolean {
  return brings ? state !== "done" : state === "done";
}

/** Another community's posts, people and passwords come in: for administrators alone (T-19). */
export function canImport(viewer: Viewer): boolean {
  return viewer.kind === "system" || isAdministrator(viewer);
}
