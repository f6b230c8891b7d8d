import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import type { PictureAnswer, PictureTask } from "./picture-maker.ts";

/** A picture made anew from what somebody brought. */
export interface MadePicture {
  /** WebP. */
  readonly bytes: Buffer;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

export interface PictureMaker {
  /** Null for what is no JPEG, PNG or WebP, too large, broken, or takes too long. Never rejects for a bad picture. */
  make(bytes: Buffer): Promise<MadePicture | null>;
  close(): Promise<void>;
}

export const mostBytes = 10_000_000;
const longestSide = 1_600;
const longestMs = 5_000;
const startMs = 20_000;

/** Makes one picture after the other, in a process that is started when first needed and ended when it is too slow. */
export function openPictureMaker(): PictureMaker {
  let child: ChildProcess | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  const started = async (): Promise<ChildProcess> => {
    if (child?.connected) return child;
    child = fork(besideThisFile(), { env: {}, execArgv: [], serialization: "advanced", stdio: "ignore" });
    await answerOf(child, startMs);
    return child;
  };
  const end = () => {
    child?.kill("SIGKILL");
    child = null;
  };
  const makeOne = async (bytes: Buffer): Promise<MadePicture | null> => {
    if (bytes.length === 0 || bytes.length > mostBytes) return null;
    const working = await started();
    const task: PictureTask = { bytes, longest: longestSide };
    const answered = answerOf(working, longestMs);
    working.send(task);
    const answer = await answered.catch(() => null);
    if (answer === null) end();
    return answer?.kind === "made" ? { ...answer, bytes: Buffer.from(answer.bytes) } : null;
  };
  return {
    make(bytes) {
      const mine = turn.then(() => makeOne(bytes));
      turn = mine.catch(() => undefined);
      return mine;
    },
    async close() {
      await turn;
      end();
    },
  };
}

/** @throws Error when it ends or says nothing in time */
async function answerOf(child: ChildProcess, ms: number): Promise<PictureAnswer> {
  const over = new AbortController();
  const { signal } = over;
  try {
    const [answer]: PictureAnswer[] = await Promise.race([
      once(child, "message", { signal }),
      once(child, "exit", { signal }).then(() => Promise.reject(new Error("The picture maker ended."))),
      wait(ms, [], { signal }),
    ]);
    if (!answer) throw new Error("The picture maker took too long.");
    return answer;
  } finally {
    over.abort();
  }
}

function besideThisFile(): URL {
  return new URL(import.meta.url.endsWith(".ts") ? "./picture-maker.ts" : "./picture-maker.js", import.meta.url);
}
