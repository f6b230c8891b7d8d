import { Unavailable } from "#core/errors.ts";

/** Lets so many run at once and so many wait; one more is asked to come back. */
export interface Gate {
  run<T>(task: () => Promise<T>): Promise<T>;
}

/** @param busy the sentence for those who find the queue full */
export function createGate(atOnce: number, longestQueue: number, busy: string): Gate {
  let running = 0;
  const waiting: (() => void)[] = [];
  return {
    async run(task) {
      if (running >= atOnce) {
        if (waiting.length >= longestQueue) throw new Unavailable(busy);
        await new Promise<void>((resolve) => waiting.push(resolve));
      } else {
        running += 1;
      }
      try {
        return await task();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else running -= 1;
      }
    },
  };
}
