import { existsSync } from "node:fs";
import {
  type BroughtIn,
  bbpressWords,
  bringIn,
  exportFile,
  type ImportPlan,
  type ImportProgress,
  openUploads,
  planImport,
  renderReport,
} from "#features/bbpress/index.ts";
import { type Call, type Command, UsageProblem } from "./command.ts";
import { inCommunity, patient } from "./community.ts";
import { readOptions } from "./options.ts";
import { words } from "./words.ts";

export const importBbpress: Command = {
  name: "import bbpress",
  usage: "import bbpress FILE… [--uploads DIR] [--prefix TABLES] [--dry-run] [--json]",
  async run(call) {
    const { options, rest: files } = readOptions(call.args, {
      prefix: "text",
      uploads: "text",
      "dry-run": "flag",
      json: "flag",
    });
    if (files.length === 0) throw new UsageProblem(words.noFile);
    const { dataDir } = call.config;
    const plan = await planImport(files.map(exportFile), {
      ...(options.prefix === undefined ? {} : { tablePrefix: options.prefix }),
      ...(options.uploads === undefined ? {} : { uploads: openUploads(options.uploads) }),
      ...(existsSync(dataDir) ? { folder: dataDir } : {}),
      onProgress: teller(call),
    });
    const brought = options["dry-run"] ? null : await write(call, plan);
    call.progress?.("");
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

async function write(call: Call, plan: ImportPlan): Promise<BroughtIn> {
  try {
    return await inCommunity(call, ({ house }) => bringIn(house, plan, { onProgress: teller(call) }), patient);
  } finally {
    call.progress?.("");
    plan.close();
  }
}

const tellEveryMs = 1_000;

/** Tells whoever watches at most once a second. */
function teller({ progress }: Pick<Call, "progress">): (step: ImportProgress) => void {
  let told = Number.NEGATIVE_INFINITY;
  return (step) => {
    const now = performance.now();
    if (progress === undefined || now - told < tellEveryMs) return;
    told = now;
    progress(bbpressWords.progress(step));
  };
}
