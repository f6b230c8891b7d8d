import { existsSync } from "node:fs";
import { system } from "#core/viewer.ts";
import { bbpressWords, bringIn, exportFile, planImport, renderReport } from "#features/bbpress/index.ts";
import { inWork } from "#platform/work/work.ts";
import { type Command, UsageProblem } from "./command.ts";
import { inCommunity } from "./community.ts";
import { readOptions } from "./options.ts";
import { words } from "./words.ts";

export const importBbpress: Command = {
  name: "import bbpress",
  usage: "import bbpress FILE… [--prefix TABLES] [--dry-run] [--json]",
  async run(call) {
    const { options, rest: files } = readOptions(call.args, { prefix: "text", "dry-run": "flag", json: "flag" });
    if (files.length === 0) throw new UsageProblem(words.noFile);
    const { dataDir } = call.config;
    const plan = await planImport(files.map(exportFile), {
      ...(options.prefix === undefined ? {} : { tablePrefix: options.prefix }),
      ...(existsSync(dataDir) ? { folder: dataDir } : {}),
    });
    const brought = options["dry-run"]
      ? null
      : await inCommunity(call, ({ house }) => inWork(house, system, (work) => bringIn(work, plan)));
    if (options.json) {
      call.print(JSON.stringify({ ...plan.report, brought }, null, 2));
      return 0;
    }
    call.print(renderReport(plan.report));
    call.print(
      brought
        ? bbpressWords.brought(brought.people, brought.forums, brought.topics, brought.posts)
        : bbpressWords.dryRun,
    );
    return 0;
  },
};
