import { FormProblems, KnownError } from "#core/errors.ts";
import { ImportProblem } from "#features/bbpress/index.ts";
import { ExportProblem } from "#features/export/index.ts";
import { DatabaseDown, errorCode, SetupProblem } from "#platform/database/errors.ts";
import { createLog } from "#platform/log.ts";
import { ConfigProblem, readConfig } from "../config.ts";
import { auditCheck, auditHead } from "./audit.ts";
import { type Command, UsageProblem } from "./command.ts";
import { doctor } from "./doctor/command.ts";
import { exportAll } from "./export.ts";
import { generate } from "./generate/command.ts";
import { importBbpress } from "./import-bbpress.ts";
import { importTask } from "./import-task.ts";
import { memberCreate } from "./member-create.ts";
import { memberResetProofs } from "./member-reset-proofs.ts";
import { migrate } from "./migrate.ts";
import { recount } from "./recount.ts";
import { reindex } from "./reindex.ts";
import { rerender } from "./rerender.ts";
import { serve } from "./serve/command.ts";
import { tokenCreate } from "./token-create.ts";
import { words } from "./words.ts";

const commands: readonly Command[] = [
  ...[serve, migrate, doctor, recount, reindex, rerender],
  ...[
    memberCreate,
    memberResetProofs,
    tokenCreate,
    importBbpress,
    importTask,
    exportAll,
    generate,
    auditCheck,
    auditHead,
  ],
];

/** What the program was started with, and where its words go. */
export interface Start {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly args: readonly string[];
  readonly root: string;
  readonly file: string;
  readonly isTerminal: boolean;
  print(line: string): void;
  complain(line: string): void;
  /** A line that takes the place of the one before it; absent when nobody watches. */
  readonly progress?: (line: string) => void;
  readInput(): Promise<string>;
}

/** Runs one command. @returns the exit code: 0 done, 1 not possible, 2 not understood */
export async function runCommand(start: Start): Promise<number> {
  const command = commands.find(({ name }) => isAsked(name, start.args));
  if (!command) {
    start.complain(words.usage(commands.map(({ usage }) => usage)));
    return 2;
  }
  try {
    const config = readConfig(start.env);
    const log = createLog({
      // Whoever types a command wants its answer; what a server says now and then would be in the way.
      level: command === serve || config.logLevel === "error" ? config.logLevel : "warn",
      human: start.isTerminal,
      write: (line) => start.complain(line.trimEnd()),
    });
    const args = start.args.slice(command.name.split(" ").length);
    return await command.run({ ...start, config, log, args });
  } catch (error) {
    return explain(start, command, error);
  }
}

/** "member create" is two words. */
function isAsked(name: string, args: readonly string[]): boolean {
  return name.split(" ").every((word, place) => args[place] === word);
}

function explain({ complain }: Start, command: Command, error: unknown): number {
  if (error instanceof UsageProblem) {
    complain(`${error.message} ${words.usage([command.usage])}`);
    return 2;
  }
  const sentence = sentenceOf(error);
  complain(sentence ?? words.unexpected(error instanceof Error ? error.name : typeof error));
  if (sentence === null && error instanceof Error) complain(error.stack ?? error.message);
  return 1;
}

function sentenceOf(error: unknown): string | null {
  if (errorCode(error) === "ENOSPC") return words.diskFull;
  if (error instanceof FormProblems) return [...error.problems.values()].join(" ");
  if (error instanceof DatabaseDown) return words.databaseAway(errorCode(error.cause) ?? "");
  if (error instanceof ImportProblem || error instanceof ExportProblem) return error.message;
  if (error instanceof KnownError || error instanceof SetupProblem || error instanceof ConfigProblem)
    return error.message;
  return null;
}
