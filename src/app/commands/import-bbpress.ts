import { existsSync } from "node:fs";
import {
  type BroughtIn,
  bbpressWords,
  bringIn,
  type CheckedAddresses,
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
    const written = options["dry-run"] ? null : await write(call, plan);
    const brought = written?.brought ?? null;
    call.progress?.("");
    if (options.json) {
      call.print(JSON.stringify({ ...plan.report, brought, addresses: written?.addresses ?? null }, null, 2));
      return 0;
    }
    call.print(renderReport(plan.report));
    call.print(
      brought
        ? bbpressWords.brought(brought.people, brought.forums, brought.topics, brought.posts)
        : bbpressWords.dryRun,
    );
    if (written?.addresses) call.print(bbpressWords.addresses(written.addresses));
    return 0;
  },
};

interface Written {
  readonly brought: BroughtIn;
  readonly addresses: CheckedAddresses | null;
}

async function write(call: Call, plan: ImportPlan): Promise<Written> {
  let addresses: CheckedAddresses | null = null;
  const onAddresses = (checked: CheckedAddresses) => {
    addresses = checked;
  };
  const options = { onProgress: teller(call), onAddresses };
  try {
    const brought = await inCommunity(call, ({ house }) => bringIn(house, plan, options), patient);
    return { brought, addresses };
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
