import type { Role } from "#core/viewer.ts";
import type { Work } from "#platform/work/work.ts";
import { isStaffRole } from "../policy.ts";
import type { StaffCheck } from "../rules/staff-check.ts";

/** What a check leaves with a member: who made it and when. Whoever saves it has looked. */
export function checkColumns({ viewer, now }: Pick<Work, "viewer" | "now">, role: Role, check: StaffCheck) {
  const checked = isStaffRole(role) && check.title !== null;
  return {
    staff_title: check.title,
    registration: check.registration,
    checked_by: checked && viewer.kind === "member" ? viewer.id : null,
    checked_at: checked ? now : null,
    checked_until: check.until,
  };
}
