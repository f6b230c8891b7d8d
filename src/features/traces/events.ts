import { z } from "zod";
import { defineEvent } from "#platform/work/events.ts";

/** Somebody has left, and something of them is still there. */
export const stillLeaving = defineEvent("traces.still-leaving", z.object({ memberId: z.number().int() }));
