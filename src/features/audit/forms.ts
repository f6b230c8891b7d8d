import { z } from "zod";
import { auditGroups } from "#core/audit.ts";

/** What the address of the audit log asks for. */
export const auditQuery = z.object({
  about: z.enum(["all", ...auditGroups]).default("all"),
  person: z
    .string()
    .regex(/^[1-9]\d{0,15}$/)
    .transform(Number)
    .optional(),
  q: z.string().max(200).optional(),
  page: z
    .string()
    .regex(/^[1-9]\d{0,6}$/)
    .transform(Number)
    .default(1),
});
export type AuditQuery = z.infer<typeof auditQuery>;
