import cluster from "node:cluster";
import type { PageTag } from "#platform/work/work.ts";
import { type CrewMessage, readCrewMessage } from "./crew-messages.ts";

/** What one of several web processes needs of the process that started it. */
export interface CrewMember {
  /** From 1. */
  readonly number: number;
  /** The same in all processes of this machine. */
  readonly machine: string;
  /** Resolves when every other web process of this machine has dropped its pages. */
  tell(tags: readonly PageTag[]): Promise<void>;
  serving(): void;
  failed(sentence: string): void;
  /** Lets this process end. */
  leave(): void;
}

export interface CrewHandlers {
  drop(tags: readonly PageTag[]): Promise<void>;
  stop(): void;
}

export function isCrewMember(): boolean {
  return cluster.isWorker;
}

/**
 * Joins before the first page is built: from then on no change is missed. When the process that started this one is
 * gone, Node ends this one too, so it cannot serve what nobody corrects.
 */
export async function joinCrew(handlers: CrewHandlers): Promise<CrewMember> {
  const told = new Map<number, () => void>();
  const welcomed = Promise.withResolvers<string>();
  let lastId = 0;
  process.on("message", (raw: unknown) => {
    const message = readCrewMessage(raw);
    if (message?.kind === "welcome") welcomed.resolve(message.machine);
    if (message?.kind === "told") told.get(message.id)?.();
    if (message?.kind === "stop") handlers.stop();
    if (message?.kind === "drop") void handlers.drop(message.tags).then(() => say({ kind: "dropped", id: message.id }));
  });
  say({ kind: "hello" });
  return {
    number: cluster.worker?.id ?? 1,
    machine: await welcomed.promise,
    async tell(tags) {
      const id = ++lastId;
      const heard = new Promise<void>((resolve) => told.set(id, resolve));
      say({ kind: "changed", id, tags });
      await heard;
      told.delete(id);
    },
    serving: () => say({ kind: "serving" }),
    failed: (sentence) => say({ kind: "failed", sentence }),
    leave: () => {
      if (process.connected) process.disconnect();
    },
  };
}

function say(message: CrewMessage): void {
  process.send?.(message);
}
