import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import type { Db } from "#platform/database/database.ts";
import type { House } from "#platform/work/work.ts";
import { giveUp, takeTask } from "./commands/take-task.ts";
import { makeFolder } from "./folder.ts";

/** Starts the program beside this one. It ends when this one does. */
export type StartProgram = (args: readonly string[]) => ChildProcess;

const lookEveryMs = 1_000;

/** Takes up what administrators ask of the import: each in a program of its own, so that pages stay quick meanwhile. */
export function startImports(house: House, start: StartProgram): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const working = keepLooking(house, start, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await working;
    },
  };
}

async function keepLooking(house: House, start: StartProgram, stopping: AbortSignal): Promise<void> {
  const { db } = house.database;
  await makeFolder(house.tools.importsFolder).catch(() => house.tools.log.warn("There is no folder for imports."));
  while (!stopping.aborted) {
    // Without the database there is nothing to be done but to look again.
    const id = await takeTask(db).catch(() => null);
    if (id !== null) await see(db, id, { child: start(["import", "task", `${id}`]), stopping });
    await wait(lookEveryMs, undefined, { signal: stopping }).catch(() => undefined);
  }
}

/** A program that ends without having said how has been stopped. */
async function see(
  db: Db,
  id: number,
  { child, stopping }: { readonly child: ChildProcess; readonly stopping: AbortSignal },
): Promise<void> {
  const ended = once(child, "exit").catch(() => undefined);
  const end = () => void child.kill("SIGTERM");
  stopping.addEventListener("abort", end, { once: true });
  if (stopping.aborted) end();
  await ended;
  stopping.removeEventListener("abort", end);
  await giveUp(db, id).catch(() => undefined);
}
