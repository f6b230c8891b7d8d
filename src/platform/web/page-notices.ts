import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import type { Database } from "#platform/database/database.ts";
import type { PageTag } from "#platform/work/work.ts";

/**
 * How processes that share a database tell each other which of guests' pages have changed. On one machine they also
 * tell each other directly and wait for the answer (`processes.ts`); this is for other machines and for commands.
 */
export interface PageNotices {
  /** Soon, together with what else changes meanwhile: a notice for each reply would cost more than the reply. */
  sendSoon(tags: readonly PageTag[]): void;
  sendNow(tags: readonly PageTag[]): Promise<void>;
  /** Sends what is waiting and stops listening. */
  close(): Promise<void>;
}

export interface NoticeHandlers {
  /** Processes of one name have told each other already. */
  readonly machine: string;
  drop(tags: readonly PageTag[]): Promise<void>;
  /** False: notices may be missed, so nothing may be kept. */
  setReliable(reliable: boolean): void;
}

const channel = "threadwell_pages";
const gatherMs = 25;
/** More than this and every page is meant; a notice holds 8,000 bytes. */
const mostTags = 200;

const notice = z.object({
  from: z.string(),
  tags: z.array(
    z.union([
      z.literal("lists"),
      z.literal("treatments"),
      z.literal("site"),
      z.templateLiteral(["topic:", z.number()]),
    ]),
  ),
});

/** Names this machine's processes when nothing else does. */
export function newMachineName(): string {
  return randomUUID();
}

/** Resolves when this process listens, so that from then on its kept pages can be trusted. */
export async function exchangeNotices(database: Database, handlers: NoticeHandlers): Promise<PageNotices> {
  const { machine, drop, setReliable } = handlers;
  setReliable(false);
  const hear = (payload: string) => {
    const heard = readNotice(payload);
    if (heard === null) void drop(["site"]);
    else if (heard.from !== machine) void drop(heard.tags);
  };
  let losses = 0;
  const lost = () => {
    losses += 1;
    setReliable(false);
  };
  const caughtUp = () => {
    const before = losses;
    void drop(["site"]).then(() => losses === before && setReliable(true));
  };
  const stop = await database.listen(channel, hear, caughtUp, lost);
  caughtUp();
  const outgoing = gather(database, machine);
  return {
    ...outgoing,
    async close() {
      await outgoing.flush();
      await stop();
    },
  };
}

/** Only tells, for processes that keep no pages. */
export function tellOnly(database: Database): Pick<PageNotices, "sendNow"> {
  return gather(database, newMachineName());
}

function gather(database: Database, machine: string) {
  let waiting = new Set<PageTag>();
  let sending: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const send = async (tags: readonly PageTag[]) => {
    const said: readonly PageTag[] = tags.length > mostTags ? ["site"] : tags;
    await database.notify(channel, JSON.stringify({ from: machine, tags: said }));
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const tags = [...waiting];
    waiting = new Set();
    if (tags.length > 0) sending = sending.then(() => untilSent(() => send(tags)));
    return sending;
  };
  return {
    flush,
    sendNow: send,
    sendSoon(tags: readonly PageTag[]) {
      for (const tag of tags) waiting.add(tag);
      timer ??= setTimeout(flush, gatherMs);
    },
  };
}

/** The change is saved, so others must hear of it, even if the database is away for a moment. */
async function untilSent(send: () => Promise<void>): Promise<void> {
  for (let pauseMs = 50; pauseMs < 5_000; pauseMs *= 2) {
    try {
      return await send();
    } catch {
      await wait(pauseMs, undefined, { ref: false });
    }
  }
  // By now whoever listens has lost the same connection and will start with nothing kept.
}

function readNotice(payload: string): z.infer<typeof notice> | null {
  try {
    return notice.parse(JSON.parse(payload));
  } catch {
    return null;
  }
}
