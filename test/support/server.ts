import { rmSync } from "node:fs";
import { mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Address, EMBEDDED_OWNER } from "#platform/database/address.ts";
import { startEmbedded } from "#platform/database/embedded.ts";
import { quiet } from "./quiet-log.ts";
import { prepareTemplate } from "./template.ts";

/** A server on which tests make their databases. */
export interface TestServer {
  /** May create databases. */
  readonly admin: Address;
  /** To whom databases belong, if not to `admin`. */
  readonly owner: string | undefined;
  /** A migrated, empty database to clone. */
  readonly template: string;
}

export interface RunningTestServer extends TestServer {
  stop(): Promise<void>;
}

/** How `tools/test.mjs` tells every test file which server to use. */
export const SERVER_VARIABLE = "THREADWELL_TEST_SERVER";

/** The run's server if there is one, otherwise a small one that is kept between runs and shared by files that run at once. */
export async function findTestServer(): Promise<RunningTestServer> {
  const given = process.env[SERVER_VARIABLE];
  if (given) return { ...JSON.parse(given), stop: async () => undefined };
  return startTestServer(await keptFolder());
}

/** `TEST_DATABASE_URL` if it is set, otherwise an embedded server on this folder. */
export async function startTestServer(dataDir: string): Promise<RunningTestServer> {
  const url = process.env.TEST_DATABASE_URL;
  if (url) {
    const admin = { url };
    return { admin, owner: undefined, template: await prepareTemplate(admin, undefined), stop: async () => undefined };
  }
  const settings = { max_connections: "300" };
  const server = await startEmbedded({ dataDir, log: quiet, purpose: "command", settings });
  try {
    const admin = server.adminAddress;
    const template = await prepareTemplate(admin, EMBEDDED_OWNER);
    return { admin, owner: EMBEDDED_OWNER, template, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function keptFolder(): Promise<string> {
  const folder = join(import.meta.dirname, "../../node_modules/.cache/threadwell/test-server");
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return folder;
  } catch {
    const passing = await mkdtemp(join(tmpdir(), "threadwell-test-"));
    process.once("exit", () => rmSync(passing, { recursive: true, force: true }));
    return passing;
  }
}
