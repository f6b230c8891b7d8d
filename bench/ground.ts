import { ask } from "../test/support/browsing.ts";
import { type Serving, startServing } from "../test/support/serving.ts";
import type { FilledForum } from "./community/fill.ts";
import type { Poster } from "./community/people.ts";
import type { Generator } from "./load/generator.ts";
import type { LoadJob, LoadResult, Requested } from "./load/job.ts";
import { requestText } from "./load/job.ts";
import { type Processes, processesOf } from "./processes.ts";

/** What every case of the bench works on. */
export interface Ground {
  readonly dataDir: string;
  readonly port: number;
  readonly posters: readonly Poster[];
  readonly forums: Readonly<Record<string, FilledForum>>;
  readonly generator: Generator;
  /** Short rounds, to see that everything works. */
  readonly quick: boolean;
}

export interface Server extends Processes {
  readonly serving: Serving;
  /** Statements that the site has sent so far. */
  queries(): Promise<number>;
  stop(): Promise<void>;
}

/** The built program on the bench's data folder. */
export async function startServer(
  { dataDir, port }: Pick<Ground, "dataDir" | "port">,
  env: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const serving = await startServing({ dataDir, port, env: { LOG_LEVEL: "warn", ...env } });
  return {
    ...processesOf(serving.pid, dataDir),
    serving,
    queries: () => queriesSoFar(port),
    stop: () => serving.stop(),
  };
}

/** Lets something happen on a server of its own, and shows what that said when it goes wrong. */
export async function withServer(
  ground: Pick<Ground, "dataDir" | "port">,
  env: Readonly<Record<string, string>>,
  run: (server: Server) => Promise<void>,
): Promise<void> {
  const server = await startServer(ground, env);
  try {
    await run(server);
  } catch (error) {
    console.error(server.serving.output());
    throw error;
  } finally {
    await server.stop();
  }
}

async function queriesSoFar(port: number): Promise<number> {
  const page = await ask(port, { path: "/metrics", headers: { host: `localhost:${port}` } });
  return Number(/^threadwell_database_queries_total\{[^}]*\} (\d+)$/m.exec(page.body)?.[1] ?? Number.NaN);
}

export interface Measured extends LoadResult {
  /** Processor time of all server processes for one request. */
  readonly cpuMs: number;
  /** The database's part of it. */
  readonly databaseMs: number;
}

export interface Load {
  readonly requests: readonly Requested[];
  readonly connections: number;
  readonly seconds: number;
  readonly order?: LoadJob["order"];
  /** The status that every answer must have, 200 unless told. */
  readonly status?: number;
}

/** Puts a load on a server and tells what one request cost. */
export async function measure(ground: Ground, processes: Cost, load: Load): Promise<Measured> {
  const before = { cpu: processes.cpuMs(), database: processes.databaseMs() };
  const result = await put(ground, load);
  return {
    ...result,
    cpuMs: (processes.cpuMs() - before.cpu) / result.requests,
    databaseMs: (processes.databaseMs() - before.database) / result.requests,
  };
}

export type Cost = Pick<Processes, "cpuMs" | "databaseMs">;

/** Puts a load on whatever answers at the port. */
export function put({ port, generator }: Pick<Ground, "port" | "generator">, load: Load): Promise<LoadResult> {
  const { connections, seconds, order = "random", status = 200 } = load;
  const requests = load.requests.map((request) => requestText(port, request));
  return generator.run({ port, connections, seconds, requests, order }, status);
}

export function forumOf(ground: Ground, name: string): FilledForum {
  const forum = ground.forums[name];
  if (!forum) throw new Error(`The bench has no forum ${name}.`);
  return forum;
}
