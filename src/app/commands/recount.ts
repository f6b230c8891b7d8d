import { system } from "#core/viewer.ts";
import { recountForums } from "#features/forums/index.ts";
import { recountTopics } from "#features/topics/index.ts";
import { inWork } from "#platform/work/work.ts";
import type { Command } from "./command.ts";
import { inCommunity } from "./community.ts";
import { onlyOptions } from "./options.ts";
import { words } from "./words.ts";

export const recount: Command = {
  name: "recount",
  usage: "recount",
  async run(call) {
    onlyOptions(call, {});
    const topics = await inCommunity(call, async ({ house }) => {
      let looked = 0;
      for (let after: number | null = 0; after !== null; ) {
        const from: number = after;
        const done = await inWork(house, system, (work) => recountTopics(work.db, from));
        looked += done.looked;
        after = done.next;
      }
      await inWork(house, system, async (work) => {
        await recountForums(work.db);
        work.changed("site");
      });
      return looked;
    });
    call.print(words.recounted(topics));
    return 0;
  },
};
