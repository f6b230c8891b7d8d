import { z } from "zod";
import { defineEvent } from "#platform/work/event-kind.ts";

/** What somebody wrote is the practice's voice from now on, or was so by mistake. */
export const staffMarksChanged = defineEvent("accounts.staff-marks-changed", z.object({ memberId: z.number().int() }));
