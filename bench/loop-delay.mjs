/** Watches the event loop of the program it is loaded into; at SIGUSR2 it writes what it saw, and begins anew. */
import { writeFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";

const seen = monitorEventLoopDelay({ resolution: 10 });
seen.enable();
process.on("SIGUSR2", () => {
  writeFileSync(process.env.LOOP_DELAY_FILE, JSON.stringify({ meanMs: seen.mean / 1e6, maxMs: seen.max / 1e6 }));
  seen.reset();
});
