import { chmod, mkdir, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Log } from "#core/log.ts";
import { embeddedAddress, embeddedAdminAddress, type SocketAddress } from "./address.ts";
import { Supervisor } from "./embedded/supervisor.ts";
import { errorCode, SetupProblem } from "./errors.ts";

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly log: Log;
  /** `serve` is refused while another one serves from the same data folder; a command runs beside anything. */
  readonly purpose: "serve" | "command";
  /** Settings of the server beside ours. They hold while the server that we start runs. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedServer {
  /** The community's database, as its owner. */
  readonly address: SocketAddress;
  /** The server, as its superuser. */
  readonly adminAddress: SocketAddress;
  /** True when the server ran already. It goes on for us after whoever started it has ended. */
  readonly attached: boolean;
  isUp(): boolean;
  /** Told about every later change: false when the server is lost, true when it answers again. */
  onChange(listener: (isUp: boolean) => void): void;
  /** Lets go of the server, and waits until it has stopped unless another process still uses it. */
  stop(): Promise<void>;
}

/**
 * Makes sure that the real PostgreSQL runs on this data folder, and keeps it running while we do.
 *
 * @throws SetupProblem with one sentence for the operator
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const folder = resolve(options.dataDir);
  await makeDataFolder(folder);
  const supervisor = new Supervisor({ ...options, dataDir: folder });
  await supervisor.start();
  return {
    address: embeddedAddress(folder),
    adminAddress: embeddedAdminAddress(folder),
    attached: supervisor.attached,
    isUp: () => supervisor.isUp,
    onChange: (listener) => {
      supervisor.listeners.push(listener);
    },
    stop: () => supervisor.stop(),
  };
}

/** The data folder is nobody else's business: it holds the community's database and its key. */
async function makeDataFolder(folder: string): Promise<void> {
  try {
    const found = await stat(folder).catch(() => undefined);
    if (found?.isDirectory()) return;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await chmod(folder, 0o700);
  } catch (error) {
    throw new SetupProblem(
      `The data folder ${folder} cannot be used (${errorCode(error)}): set DATA_DIR to a folder that this account may write.`,
      { cause: error },
    );
  }
}
