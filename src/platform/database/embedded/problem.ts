import { errorCode, SetupProblem } from "../errors.ts";

export interface Problem {
  readonly error: Error;
  /** True when it is likely to go away by itself: the last server is still leaving, or another one is just starting. */
  readonly passing: boolean;
}

/** The server's process ended before it answered. */
export class ServerEnded extends SetupProblem {
  readonly passing: boolean;
  constructor(words: string, logPath: string) {
    const fatal = /FATAL: {2}(.*)/.exec(words)?.[1] ?? words.trim().split("\n").at(-1) ?? "";
    super(`PostgreSQL did not start (${fatal}): see ${logPath}.`);
    this.passing = /lock file|shared memory block|in use/.test(words);
  }
}

export function asProblem(thrown: unknown): Problem {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  if (error instanceof ServerEnded) return { error, passing: error.passing };
  return { error, passing: !(error instanceof SetupProblem) };
}

/** Nobody there is no error; being turned away is one that waiting does not cure. */
export function passOn(error: unknown): undefined {
  const code = errorCode(error);
  if (code === "28000") {
    throw new SetupProblem(
      "PostgreSQL runs on this data folder for another account: run this command as that account.",
      {
        cause: error,
      },
    );
  }
  return undefined;
}
