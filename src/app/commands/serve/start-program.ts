import { spawn } from "node:child_process";
import { join } from "node:path";
import type { StartProgram } from "#features/imports/index.ts";
import { sparing } from "../../../../tools/sparing.mjs";
import type { Call } from "../command.ts";

/** Starts this program beside itself, with the memory of an import. It ends when this process does, however that happens. */
export function programStarter({ env, file, root }: Pick<Call, "env" | "file" | "root">): StartProgram {
  const follow = ["--import", join(root, "tools/follow-parent.mjs")];
  return (args) =>
    spawn(process.execPath, [...process.execArgv, ...sparing.flags, ...follow, file, ...args], {
      env: { ...env, ...sparing.env, THREADWELL_LIFELINE: "3" },
      stdio: ["ignore", "ignore", "inherit", "pipe"],
    });
}
