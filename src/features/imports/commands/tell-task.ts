import { sql } from "kysely";
import { bbpressWords, type ImportProgress } from "#features/bbpress/index.ts";
import type { Db } from "#platform/database/database.ts";

/** Somebody stopped the task, or gave it up for lost. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

/** Says how far a task is, whether or not it moves. */
export interface Teller {
  /** @throws Stopped once nobody wants it done any more */
  readonly tell: (step: ImportProgress) => void;
  close(): void;
}

const tellEveryMs = 1_500;

export function openTeller(db: Db, id: number): Teller {
  let step: ImportProgress | null = null;
  let isWanted = true;
  let saying = false;
  const say = async () => {
    if (saying) return;
    saying = true;
    try {
      const progress = step === null ? null : bbpressWords.progress(step);
      const { rows } = await sql`
        update import_task set told_at = now(), progress = ${progress}, done = ${step?.done ?? 0}, whole = ${step?.of ?? null}
         where id = ${id} and state = 'running' returning id`.execute(db);
      isWanted = rows.length > 0;
    } finally {
      saying = false;
    }
  };
  // What cannot be said now can be said a moment later; somebody who waits for a word gives up after a minute.
  const timer = setInterval(() => void say().catch(() => undefined), tellEveryMs);
  return {
    tell(latest) {
      step = latest;
      if (!isWanted) throw new Stopped();
    },
    close: () => clearInterval(timer),
  };
}
