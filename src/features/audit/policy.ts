import { isAdministrator, type Viewer } from "#core/viewer.ts";

/** Who did what is for administrators alone: it tells when members log in, and who moderates whom (T-08, A-055). */
export function canReadAudit(viewer: Viewer): boolean {
  return isAdministrator(viewer);
}
