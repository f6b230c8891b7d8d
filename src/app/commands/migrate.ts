import type { Command } from "./command.ts";
import { openCommunity } from "./community.ts";
import { onlyOptions } from "./options.ts";
import { words } from "./words.ts";

export const migrate: Command = {
  name: "migrate",
  usage: "migrate",
  async run(call) {
    onlyOptions(call, {});
    const community = await openCommunity(call, "command");
    call.print(community.applied.length > 0 ? words.migrated(community.applied) : words.upToDate);
    await community.close();
    return 0;
  },
};
