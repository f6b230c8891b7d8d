import { setTimeout as wait } from "node:timers/promises";
import { errorCode } from "#platform/database/errors.ts";
import type { House } from "#platform/work/work.ts";
import { sendDue } from "./deliver.ts";

const pauseMs = 1_000;
const pauseWhileAwayMs = 10_000;

/** Sends mail as it comes until stopped, beside the other jobs: a slow mail server keeps none of them waiting. */
export function startMail(house: House): { stop(): Promise<void> } {
  if (house.tools.smtp === null) return { stop: async () => undefined };
  const stopping = new AbortController();
  const sending = keepSending(house, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await sending;
    },
  };
}

async function keepSending(house: House, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    const outcome = await sendDue(house, stopping).catch((error: unknown) => {
      house.tools.log.warn("Mail could not be looked after; it will be tried again.", { code: errorCode(error) });
      return "away" as const;
    });
    const pause = outcome === "away" ? pauseWhileAwayMs : pauseMs;
    await wait(pause, undefined, { signal: stopping }).catch(() => undefined);
  }
}
