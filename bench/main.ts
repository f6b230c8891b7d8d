import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { freePort } from "../test/support/port.ts";
import { guestMisses, guestPages } from "./cases/guest.ts";
import { forumPages, longTopic, memberPages } from "./cases/member.ts";
import { posting, postingWithJobs } from "./cases/posting.ts";
import { makeCommunity } from "./community/make.ts";
import { type Figure, table } from "./figures.ts";
import { type Ground, type Server, startServer } from "./ground.ts";
import { startGenerator } from "./load/generator.ts";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    /** A data folder to keep, so that the next run need not make it anew. */
    data: { type: "string" },
    /** Only the cases whose name holds this. */
    only: { type: "string", default: "" },
  },
});

type Case = (ground: Ground, server: Server) => Promise<Figure[]>;
const cases: Readonly<Record<string, Case>> = {
  guest: guestPages,
  misses: async (ground, server) => [await guestMisses(ground, server)],
  member: memberPages,
  long: longTopic,
  forum: forumPages,
};

async function withServer(
  ground: Ground,
  env: Readonly<Record<string, string>>,
  run: (server: Server) => Promise<Figure[]>,
): Promise<Figure[]> {
  const server = await startServer(ground, env);
  try {
    return await run(server);
  } catch (error) {
    console.error(server.serving.output());
    throw error;
  } finally {
    await server.stop();
  }
}

const dataDir = values.data ?? (await mkdtemp(join(tmpdir(), "threadwell-bench-")));
const generator = await startGenerator();
try {
  const made = await makeCommunity(dataDir, await freePort());
  const ground: Ground = { dataDir, ...made, generator, quick: values.quick };
  const figures: Figure[] = [];
  const isWanted = (name: string) => name.includes(values.only);
  figures.push(
    ...(await withServer(ground, { TRUSTED_PROXIES: "127.0.0.1" }, async (server) => {
      const found: Figure[] = [];
      for (const [name, run] of Object.entries(cases)) if (isWanted(name)) found.push(...(await run(ground, server)));
      return found;
    })),
  );
  if (isWanted("posting")) figures.push(...(await posting(ground)));
  figures.push(
    ...(await withServer(ground, { RATE_LIMITS: "off" }, async (server) => {
      return isWanted("posting jobs") ? [await postingWithJobs(ground, server)] : [];
    })),
  );
  console.log(table(figures));
} finally {
  await generator.stop();
  if (values.data === undefined) await rm(dataDir, { recursive: true, force: true });
}
