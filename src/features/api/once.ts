import { Conflict } from "#core/errors.ts";
import type { Viewer } from "#core/viewer.ts";
import { type House, inWork, type Work } from "#platform/work/work.ts";
import { words } from "./words.ts";

/** Work that makes one thing under one id; whoever sent the same key with other content is told so. @throws Conflict */
export async function makeOnce<T>(house: House, viewer: Viewer, run: (work: Work) => Promise<T>): Promise<T> {
  try {
    return await inWork(house, viewer, run);
  } catch (error) {
    if (error instanceof Conflict) throw new Conflict(words.otherContent);
    throw error;
  }
}
