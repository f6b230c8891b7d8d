import { system } from "#core/viewer.ts";
import { rerenderPosts } from "#features/topics/index.ts";
import { inWork } from "#platform/work/work.ts";
import type { Command } from "./command.ts";
import { inCommunity } from "./community.ts";
import { onlyOptions } from "./options.ts";
import { words } from "./words.ts";

export const rerender: Command = {
  name: "rerender",
  usage: "rerender",
  async run(call) {
    onlyOptions(call, {});
    const counts = await inCommunity(call, async ({ house }) => {
      let looked = 0;
      let changed = 0;
      for (let after: number | null = 0; after !== null; ) {
        const from: number = after;
        const done = await inWork(house, system, (work) => rerenderPosts(work, from));
        looked += done.looked;
        changed += done.changed;
        after = done.next;
      }
      return { looked, changed };
    });
    call.print(words.rerendered(counts.changed, counts.looked));
    return 0;
  },
};
