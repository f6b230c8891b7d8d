import { reactTo } from "#platform/work/events.ts";
import { carryOnLeaving } from "./commands/carry-on-leaving.ts";
import { stillLeaving } from "./events.ts";

/** Carries on with somebody's leaving, a piece at a time. Safe to run twice. */
export const carryOn = reactTo(stillLeaving, {
  name: "traces.carry-on-leaving",
  tries: 20,
  async runAll(work, [first, ...others]) {
    // One at a time, so that topics are always held in the order of ids.
    for (const other of others) work.record(stillLeaving, other);
    if (first) await carryOnLeaving(work, first.memberId);
  },
});
