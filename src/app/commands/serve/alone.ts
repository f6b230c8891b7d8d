import { openDatabase } from "#platform/database/database.ts";
import { newMachineName } from "#platform/web/page-notices.ts";
import { systemClock } from "../../house.ts";
import { createSite } from "../../site.ts";
import { startWorker } from "../../worker.ts";
import type { Call } from "../command.ts";
import { words } from "../words.ts";
import { listen } from "./listen.ts";
import type { Serving } from "./serving.ts";
import { programStarter } from "./start-program.ts";
import { furnish, welcome } from "./welcome.ts";

/** Web and worker in one process: what a small community runs. */
export async function serveAlone(call: Call, { community, withDemo, stopping }: Serving): Promise<void> {
  const { config, log, root } = call;
  const database = await openDatabase({ address: community.address, log });
  const site = await createSite({
    config,
    log,
    database,
    clock: systemClock,
    installKey: community.installKey,
    root,
    machine: newMachineName(),
    processNumber: 1,
    tellOthers: async () => undefined,
  });
  try {
    await furnish(call, site.house, withDemo);
    await listen(config, site);
    const worker = config.roles.worker ? startWorker(site.house, programStarter(call)) : null;
    await welcome(call, site.house);
    await stopping;
    log.info(words.stopping);
    await site.close();
    await worker?.stop();
  } finally {
    await site.close();
    await database.close();
  }
}
