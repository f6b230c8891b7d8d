import { setFlagsFromString } from "node:v8";
import type { Log } from "#core/log.ts";
import { errorCode } from "#platform/database/errors.ts";
import { callsOf } from "#platform/log.ts";
import { isCrewMember } from "#platform/web/crew-member.ts";
import type { Command } from "../command.ts";
import { openCommunity } from "../community.ts";
import { onlyOptions } from "../options.ts";
import { serveAlone } from "./alone.ts";
import { serveWithCrew } from "./crew.ts";
import { serveAsMember } from "./member.ts";

export const serve: Command = {
  name: "serve",
  usage: "serve [--demo]",
  async run(call) {
    const { demo: withDemo } = onlyOptions(call, { demo: "flag" });
    const stopping = stopSignal();
    logCrashes(call.log);
    collectEarly();
    if (isCrewMember()) return serveAsMember(call, stopping);
    const community = await openCommunity(call, "serve");
    try {
      const alone = call.config.roles.web && call.config.processes === 1;
      await (alone ? serveAlone : serveWithCrew)(call, { community, withDemo, stopping });
    } finally {
      await community.close();
    }
    return 0;
  },
};

/**
 * Memory is cleared once what is in use has grown by three fifths. Left to itself it grows to twice and three times
 * what is in use, which costs a small server a hundred megabytes and saves next to nothing.
 */
function collectEarly(): void {
  setFlagsFromString("--heap-growing-percent=60");
}

const secondThoughtMs = 1_000;

/**
 * The first signal asks politely, a later one ends at once. A terminal's reaches every process, often twice: web
 * processes wait to be told by the one that started them, and an echo is no second thought.
 */
function stopSignal(): Promise<void> {
  const asked = Promise.withResolvers<void>();
  let firstAt: number | undefined;
  const heed = () => {
    firstAt ??= performance.now();
    if (performance.now() - firstAt > secondThoughtMs) process.exit(1);
    asked.resolve();
  };
  process.on("SIGTERM", heed);
  process.on("SIGINT", isCrewMember() ? () => undefined : heed);
  return asked.promise;
}

/** A bug outside of every request ends the process; whoever runs it starts it anew. The log says where, not what about. */
function logCrashes(log: Log): void {
  const end = (error: unknown) => {
    const name = error instanceof Error ? error.name : typeof error;
    log.error("A bug ends this process.", { name, code: errorCode(error), stack: callsOf(error) });
    process.exit(70);
  };
  process.on("uncaughtException", end);
  process.on("unhandledRejection", end);
}
