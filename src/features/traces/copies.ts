import { Readable } from "node:stream";
import { TooOften } from "#core/errors.ts";
import { words } from "./words.ts";

/** Each holds a connection to the database while it is read, of the ten that this process has. */
const mostAtOnce = 2;
export const longestMinutes = 10;

const taken = new Set<symbol>();

/** A place among the copies that this process writes. @returns how it is given back @throws TooOften */
export function takePlace(): () => void {
  if (taken.size >= mostAtOnce) throw new TooOften(words.copy.others, 60);
  const place = Symbol("copy");
  taken.add(place);
  return () => void taken.delete(place);
}

/** Bytes for an answer; they break off when they take too long. `onClose` runs once nothing is held for them any more. */
export function boundedStream(bytes: AsyncIterable<Buffer>, onClose: () => void): Readable {
  const stream = Readable.from(bytes, { objectMode: false });
  const late = () => stream.destroy(new Error("A copy was not read in time."));
  const timer = setTimeout(late, longestMinutes * 60_000).unref();
  // Whoever sends it hears of it as well; without a listener the process would end.
  stream.on("error", () => undefined);
  return stream.once("close", () => {
    clearTimeout(timer);
    onClose();
  });
}
