import { errorCode } from "#platform/database/errors.ts";
import type { SiteParts } from "#platform/web/site.ts";
import { auditAlone } from "#platform/work/audit-alone.ts";

const againAfterMs = 10 * 60_000;
const mostRemembered = 10_000;

/**
 * Puts on record that a member asked for a page that only others may open. The same person and page count once in ten
 * minutes, so that nobody fills the log by asking again and again.
 */
export function createDeniedNotes(): SiteParts["noteDenied"] {
  const noted = new Map<string, number>();
  return async ({ house, viewer, now, tools }, route) => {
    const what = `${viewer.kind === "member" ? viewer.id : ""} ${route.method} ${route.path}`;
    const before = noted.get(what);
    if (before !== undefined && now.getTime() - before < againAfterMs) return;
    if (noted.size >= mostRemembered) noted.clear();
    noted.set(what, now.getTime());
    try {
      await auditAlone(house, viewer, { kind: "denied", object: `route:${route.path}`, detail: route.method });
    } catch (error) {
      // The answer is the same 404 whether or not it could be written down.
      tools.log.warn("A refusal could not be put on record.", { code: errorCode(error) });
    }
  };
}
