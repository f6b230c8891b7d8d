/** `node tools/run.mjs start|test|check|mutate|bench|build`: what the npm scripts call, from a fresh clone on. */
import { ensureBuilt, ensureInstalled, findNode, runInstead, Stop, tell } from "./launch.mjs";

const tasks = {
  start: { withTools: false, built: true, args: ["bin/threadwell", "serve"] },
  build: { withTools: false, built: false, args: ["tools/build.mjs"] },
  test: { withTools: true, built: true, args: ["tools/test.mjs"] },
  check: { withTools: true, built: false, args: ["tools/check.mjs"] },
  mutate: { withTools: true, built: false, args: ["--import", "tsx", "tools/mutate.ts"] },
  bench: { withTools: true, built: true, args: ["--import", "tsx", "bench/main.ts"] },
};

await tell(async () => {
  const [name = "", ...rest] = process.argv.slice(2);
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (!task) throw new Stop(`Say what to run: ${Object.keys(tasks).join(", ")}.`);
  ensureInstalled(task);
  const node = findNode();
  if (task.built) ensureBuilt(node);
  if (name === "start") process.env.THREADWELL_READY = "1";
  if (name === "start" && node === process.execPath) {
    process.argv.splice(2, 1, "serve");
    await import("../bin/threadwell");
    return;
  }
  process.exitCode = await runInstead(node, [...task.args, ...rest]);
});
