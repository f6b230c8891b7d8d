/** Loaded into a program that `runInstead` starts: ends it in good order when the starter was killed outright. */
import { Socket } from "node:net";

if (process.env.THREADWELL_LIFELINE) {
  const fd = Number(process.env.THREADWELL_LIFELINE);
  delete process.env.THREADWELL_LIFELINE;
  try {
    const lifeline = new Socket({ fd, readable: true, writable: false });
    lifeline.on("close", () => process.kill(process.pid, "SIGTERM"));
    lifeline.on("error", () => undefined);
    lifeline.resume();
    lifeline.unref();
  } catch {
    // Started by hand with a stale variable: nobody to follow.
  }
}
