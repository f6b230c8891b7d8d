import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { LoadJob, LoadResult } from "./job.ts";

export interface Generator {
  /** @throws Error when a connection fails or an answer has another status than was expected */
  run(job: LoadJob, expected: number): Promise<LoadResult>;
  stop(): Promise<void>;
}

export async function startGenerator(): Promise<Generator> {
  const child = startChild(join(import.meta.dirname, "main.ts"));
  return {
    async run(job, expected) {
      const { result, failure } = await askChild<{ result?: LoadResult; failure?: string }>(child, job);
      if (!result) throw new Error(failure ?? "The load generator gave no answer.");
      const others = Object.keys(result.statuses).filter((status) => status !== String(expected));
      if (others.length > 0) throw new Error(`Instead of ${expected} came ${JSON.stringify(result.statuses)}.`);
      return result;
    },
    stop: () => endChild(child),
  };
}

/** Another file of the bench in a process of its own. */
export function startChild(file: string): ChildProcess {
  return fork(file, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
}

/** Sends a message and gives the one that comes back. @throws Error when the process ends instead */
export function askChild<Answer>(child: ChildProcess, question: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error("A process of the bench ended."));
    child.once("exit", ended);
    child.once("message", (answer) => {
      child.off("exit", ended);
      resolve(answer as Answer);
    });
    child.send(question);
  });
}

export async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill();
  await exit;
}
