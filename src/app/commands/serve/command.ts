import { isCrewMember } from "#platform/web/crew-member.ts";
import type { Command } from "../command.ts";
import { openCommunity } from "../community.ts";
import { onlyOptions } from "../options.ts";
import { serveAlone } from "./alone.ts";
import { serveWithCrew } from "./crew.ts";
import { serveAsMember } from "./member.ts";

export const serve: Command = {
  name: "serve",
  usage: "serve [--demo]",
  async run(call) {
    const { demo: withDemo } = onlyOptions(call, { demo: "flag" });
    const stopping = stopSignal();
    if (isCrewMember()) {
      await serveAsMember(call, stopping);
      return 0;
    }
    const community = await openCommunity(call, "serve");
    try {
      const alone = call.config.roles.web && call.config.processes === 1;
      await (alone ? serveAlone : serveWithCrew)(call, { community, withDemo, stopping });
    } finally {
      await community.close();
    }
    return 0;
  },
};

/** The first signal asks politely, the second ends. A terminal's goes to all processes; theirs comes from the first. */
function stopSignal(): Promise<void> {
  const asked = Promise.withResolvers<void>();
  let times = 0;
  const heed = () => {
    times += 1;
    if (times > 1) process.exit(1);
    asked.resolve();
  };
  process.on("SIGTERM", heed);
  process.on("SIGINT", isCrewMember() ? () => undefined : heed);
  return asked.promise;
}
