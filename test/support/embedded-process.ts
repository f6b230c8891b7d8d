/**
 * A process that uses the embedded server, for tests that kill it: `node --import tsx … DATA_DIR serve|command`.
 * Prints "up attached|started" when the server answers and ends when its input does.
 */
import { startEmbedded } from "#platform/database/embedded.ts";
import { quiet } from "./quiet-log.ts";

const [dataDir = "", purpose] = process.argv.slice(2);
try {
  const server = await startEmbedded({ dataDir, log: quiet, purpose: purpose === "serve" ? "serve" : "command" });
  process.stdout.write(`up ${server.attached ? "attached" : "started"}\n`);
  process.stdin.resume().on("end", () => void server.stop());
} catch (error) {
  process.stdout.write(`refused ${error instanceof Error ? error.message : String(error)}\n`);
}
