/**
 * Cliff's delta: how much more often one of the first is larger than one of the second than the other way round, from -1
 * to 1. 0: nobody could tell which is which; 1: everybody, from one answer. Below 0.147 an effect is called negligible.
 */
export function cliffsDelta(first: readonly number[], second: readonly number[]): number {
  let more = 0;
  for (const one of first) for (const other of second) more += Math.sign(one - other);
  return more / (first.length * second.length);
}

export const negligible = 0.147;
