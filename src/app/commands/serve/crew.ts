import { openDatabase } from "#platform/database/database.ts";
import { exchangeNotices, newMachineName, type PageNotices } from "#platform/web/page-notices.ts";
import { type Crew, leadCrew } from "#platform/web/processes.ts";
import type { PageTag } from "#platform/work/work.ts";
import { openHouse, systemClock } from "../../house.ts";
import { startWorker } from "../../worker.ts";
import type { Call } from "../command.ts";
import { words } from "../words.ts";
import type { Serving } from "./serving.ts";
import { programStarter } from "./start-program.ts";
import { furnish, welcome } from "./welcome.ts";

/** Several web processes, led by this one, which does the jobs; or the jobs alone. */
export async function serveWithCrew(call: Call, { community, withDemo, stopping }: Serving): Promise<void> {
  const { config, log, file } = call;
  const machine = newMachineName();
  const database = await openDatabase({ address: community.address, log, connections: 4 });
  let notices: PageNotices | undefined;
  let crew: Crew | null = null;
  const open = await openHouse({
    database,
    log,
    clock: systemClock,
    siteUrl: config.siteUrl,
    installKey: community.installKey,
    dataDir: config.dataDir,
    smtp: config.smtp,
    async announce(tags) {
      await drop(tags);
      await crew?.tell(tags);
      notices?.sendSoon(tags);
    },
  });
  // This process keeps no pages, only the settings.
  const drop = async (tags: readonly PageTag[]) => {
    if (tags.includes("site")) await open.settings.reload();
  };
  notices = await exchangeNotices(database, { machine, drop, setReliable: () => undefined });
  await furnish(call, open.house, withDemo);
  if (config.roles.web) crew = leadCrew({ count: config.processes, file, args: ["serve"], machine, log });
  const worker = config.roles.worker ? startWorker(open.house, programStarter(call)) : null;
  try {
    await crew?.serving;
    if (crew) await welcome(call, open.house);
    else call.print(words.workerOnly);
    await stopping;
    log.info(words.stopping);
  } finally {
    await crew?.stop();
    await worker?.stop();
    await notices.close();
    await open.close();
    await database.close();
  }
}
