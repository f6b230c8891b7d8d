import { exportWords, writeExport } from "#features/export/index.ts";
import type { Command } from "./command.ts";
import { inCommunity } from "./community.ts";
import { onlyOptions, required } from "./options.ts";
import { versionOf } from "./version.ts";

/** Everything of the community, in open formats: nobody is locked in. */
export const exportAll: Command = {
  name: "export",
  usage: "export --out DIR",
  async run(call) {
    const folder = required(onlyOptions(call, { out: "text" }).out, "out");
    const version = versionOf(call.root);
    const counts = await inCommunity(call, ({ house }) => writeExport(house, { folder, version }));
    call.print(exportWords.done(counts, folder));
    call.print(exportWords.careful);
    return 0;
  },
};
