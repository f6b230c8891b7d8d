import { readInstallKey } from "#platform/crypto/install-key.ts";
import { embeddedAddress } from "#platform/database/address.ts";
import { openDatabase } from "#platform/database/database.ts";
import { SetupProblem } from "#platform/database/errors.ts";
import { joinCrew } from "#platform/web/crew-member.ts";
import { systemClock } from "../../house.ts";
import { createSite, type Site } from "../../site.ts";
import type { Call } from "../command.ts";
import { listen } from "./listen.ts";

/**
 * One of several web processes. The one that started it looks after the database and the jobs, and tells the operator
 * when this one cannot serve.
 *
 * @returns the exit code
 */
export async function serveAsMember(call: Call, stopping: Promise<void>): Promise<number> {
  const { config, log, root } = call;
  const dismissed = Promise.withResolvers<void>();
  let site: Site | undefined;
  const crew = await joinCrew({ drop: async (tags) => site?.drop(tags), stop: dismissed.resolve });
  const address = config.databaseUrl === null ? embeddedAddress(config.dataDir) : { url: config.databaseUrl };
  const database = await openDatabase({ address, log });
  try {
    site = await createSite({
      config,
      log,
      database,
      clock: systemClock,
      installKey: readInstallKey(config.keyFile, false),
      root,
      machine: crew.machine,
      processNumber: crew.number,
      tellOthers: (tags) => crew.tell(tags),
    });
    await listen(config, site);
    crew.serving();
    await Promise.race([dismissed.promise, stopping]);
    return 0;
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    crew.failed(error.message);
    return 1;
  } finally {
    await site?.close();
    await database.close();
    crew.leave();
  }
}
