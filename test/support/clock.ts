import type { Clock } from "#platform/work/tools.ts";

/** Time as a test wants it. It runs like any clock until it is set; then it stands still until it is moved. */
export interface TestClock extends Clock {
  set(instant: Date | string): void;
  advance(ms: number): void;
}

export const seconds = (count: number) => count * 1_000;
export const minutes = (count: number) => seconds(60 * count);
export const hours = (count: number) => minutes(60 * count);
export const days = (count: number) => hours(24 * count);

export function createTestClock(): TestClock {
  let still: number | null = null;
  let aheadMs = 0;
  return {
    now: () => new Date(still ?? Date.now() + aheadMs),
    set(instant) {
      still = new Date(instant).getTime();
    },
    advance(ms) {
      if (still === null) aheadMs += ms;
      else still += ms;
    },
  };
}
