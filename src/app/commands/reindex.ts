import { system } from "#core/viewer.ts";
import { goOnWithPass, startPass } from "#features/search/index.ts";
import { inWork } from "#platform/work/work.ts";
import type { Command } from "./command.ts";
import { inCommunity } from "./community.ts";
import { onlyOptions } from "./options.ts";
import { words } from "./words.ts";

export const reindex: Command = {
  name: "reindex",
  usage: "reindex",
  async run(call) {
    onlyOptions(call, {});
    const posts = await inCommunity(call, async ({ house }) => {
      await inWork(house, system, startPass);
      let looked = 0;
      for (let took: number | null = 0; took !== null; looked += took ?? 0) {
        took = await inWork(house, system, goOnWithPass);
      }
      return looked;
    });
    call.print(words.reindexed(posts));
    return 0;
  },
};
