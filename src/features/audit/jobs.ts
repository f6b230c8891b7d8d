import type { ClockJob } from "#platform/work/events.ts";
import { findChainHead } from "./queries/chain.ts";

/** Writes the newest hash into the operator's log, which others keep: a minute after the start, then four times a day. Safe to repeat. */
const tellHead: ClockJob = {
  name: "audit.tell-head",
  everySeconds: 6 * 3_600,
  firstAfterSeconds: 60,
  async run({ db, tools }) {
    const head = await findChainHead(db);
    if (head) tools.log.info("The audit log ends here.", { head: `${head.id}:${head.hash}` });
  },
};

export const jobs: readonly ClockJob[] = [tellHead];
