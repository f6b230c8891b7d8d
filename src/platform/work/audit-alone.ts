import type { AuditNote } from "#core/audit.ts";
import type { Viewer } from "#core/viewer.ts";
import { type House, inWork } from "./work.ts";

/** Puts something on record that is no part of any other work: somebody looked, was refused, or could not log in. */
export async function auditAlone(house: House, viewer: Viewer, note: AuditNote): Promise<void> {
  await inWork(house, viewer, async (work) => work.audit(note));
}
