import type { Log } from "#core/log.ts";
import type { Config } from "../config.ts";

/** One call of the program. */
export interface Call {
  readonly config: Config;
  /** What further processes are started with. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The package's own folder. */
  readonly root: string;
  /** The file that runs: what further processes are started from. */
  readonly file: string;
  /** Without the command's name. */
  readonly args: readonly string[];
  readonly log: Log;
  /** One line for whoever called. */
  print(line: string): void;
  /** A line that takes the place of the one before it; absent when nobody watches. */
  readonly progress?: (line: string) => void;
  /** Everything on standard input. */
  readInput(): Promise<string>;
}

export interface Command {
  /** As it is typed: "member create". */
  readonly name: string;
  readonly usage: string;
  /** @returns the exit code @throws UsageProblem, KnownError or SetupProblem, each with a sentence for the operator */
  run(call: Call): Promise<number>;
}

/** The command was not typed as it should be. */
export class UsageProblem extends Error {
  override readonly name = "UsageProblem";
}
