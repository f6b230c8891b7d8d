import { existsSync } from "node:fs";
import { clusterFolder } from "#platform/database/address.ts";
import { openOwner } from "#platform/database/database.ts";
import type { Call, Command } from "../command.ts";
import { reachDatabase } from "../community.ts";
import { onlyOptions } from "../options.ts";
import { examineDatabase } from "./database.ts";
import { bad, type Finding } from "./finding.ts";
import { examineMachine } from "./machine.ts";
import { words } from "./words.ts";

/** A health report, one line a check. The exit code is 1 when something is bad. */
export const doctor: Command = {
  name: "doctor",
  usage: "doctor",
  async run(call) {
    onlyOptions(call, {});
    const findings = [...examineMachine(call.config, call.root), ...(await lookInside(call))];
    for (const { level, sentence } of findings) call.print(`${level.padEnd(4)} ${sentence}`);
    return findings.some(({ level }) => level === "bad") ? 1 : 0;
  },
};

async function lookInside({ config, root, log }: Call): Promise<Finding[]> {
  if (config.databaseUrl === null && !existsSync(clusterFolder(config.dataDir)))
    return [bad(words.noCommunity(config.dataDir))];
  try {
    const { address, stop } = await reachDatabase(config, log, "command");
    const owner = await openOwner({ address, log });
    try {
      return await examineDatabase(owner, root, config);
    } finally {
      await owner.close();
      await stop();
    }
  } catch (error) {
    return [bad(words.unreachable(error instanceof Error ? error.message : String(error)))];
  }
}
