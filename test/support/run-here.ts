import { join } from "node:path";
import { runCommand } from "#app/commands/run.ts";
import type { Outcome, ProgramOptions } from "./program.ts";

const root = join(import.meta.dirname, "../..");

/** Runs one command as the program would, in this process: a start of its own takes longer than most commands. */
export async function runHere({ args, env, input = "" }: ProgramOptions): Promise<Outcome> {
  const lines = { out: "", err: "" };
  const code = await runCommand({
    env,
    args,
    root,
    file: join(root, "src/main.ts"),
    isTerminal: false,
    print: (line) => {
      lines.out += `${line}\n`;
    },
    complain: (line) => {
      lines.err += `${line}\n`;
    },
    readInput: async () => input,
  });
  return { code, ...lines };
}
