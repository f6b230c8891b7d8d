import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { freePort } from "../test/support/port.ts";
import { browserPages } from "./cases/browser.ts";
import { guestMisses, guestPages } from "./cases/guest.ts";
import { importing } from "./cases/import.ts";
import { forumPages, longTopic, memberPages } from "./cases/member.ts";
import { memory } from "./cases/memory.ts";
import { people } from "./cases/people.ts";
import { posting, postingWithJobs } from "./cases/posting.ts";
import { starts } from "./cases/start.ts";
import { makeCommunity } from "./community/make.ts";
import type { Figure } from "./figures.ts";
import { type Ground, type Server, withServer } from "./ground.ts";
import { startGenerator } from "./load/generator.ts";
import { keepResults, summary, writeDocs } from "./report.ts";
import { yardstickMs } from "./yardstick.ts";

const { values } = parseArgs({
  options: {
    /** Short rounds and a smaller community, to see that everything works. */
    quick: { type: "boolean", default: false },
    "write-docs": { type: "boolean", default: false },
    /** A data folder to keep, so that the next run need not make it anew. */
    data: { type: "string" },
    /** Only the cases whose name holds this. */
    only: { type: "string", default: "" },
    /** How many posts the case `import` brings. */
    posts: { type: "string" },
  },
});

type Case = (ground: Ground, server: Server) => Promise<Figure[]>;

/** On the site as it is run, limits on, behind a proxy of its own machine. */
const reading: Readonly<Record<string, Case>> = {
  guest: guestPages,
  misses: guestMisses,
  member: memberPages,
  "long topic": longTopic,
  forum: forumPages,
  browser: browserPages,
};
/** With limits off, because a few people write a thousand times. */
const writing: Readonly<Record<string, Case>> = { jobs: postingWithJobs, memory };

if (process.platform !== "linux") throw new Error("The bench reads processor time and memory as Linux tells them.");
const dataDir = values.data ?? (await mkdtemp(join(tmpdir(), "threadwell-bench-")));
const generator = await startGenerator();
const figures: Figure[] = [];
const yardsticks: number[] = [];
try {
  const { quick } = values;
  await timed("npm start", starts);
  await timed("people", () => people(quick));
  // Over a minute with its dump: only for those who ask for it.
  if (values.only !== "") await timed("import", () => importing(Number(values.posts ?? (quick ? 5_000 : 60_000))));
  if ([...Object.keys(reading), "posting", ...Object.keys(writing)].some(isWanted)) await inCommunity(quick);
  const run = { figures, quick, yardstickMs: [Math.min(...yardsticks), Math.max(...yardsticks)] as const };
  console.log(`\n${summary(run)}\nKept in ${await keepResults(run)}.`);
  if (values["write-docs"]) await writeDocs(run);
} finally {
  await generator.stop();
  if (values.data === undefined) await rm(dataDir, { recursive: true, force: true });
}

async function inCommunity(quick: boolean): Promise<void> {
  const made = await makeCommunity(dataDir, await freePort(), quick);
  const ground: Ground = { dataDir, ...made, generator, quick };
  await withServer(ground, { TRUSTED_PROXIES: "127.0.0.1" }, (server) => runAll(reading, ground, server));
  await timed("posting", () => posting(ground));
  await withServer(ground, { RATE_LIMITS: "off" }, (server) => runAll(writing, ground, server));
}

async function runAll(cases: Readonly<Record<string, Case>>, ground: Ground, server: Server): Promise<void> {
  for (const [name, run] of Object.entries(cases)) await timed(name, () => run(ground, server));
}

async function timed(name: string, run: () => Promise<Figure[]>): Promise<void> {
  if (!isWanted(name)) return;
  const started = performance.now();
  yardsticks.push(yardstickMs());
  const found = await run();
  yardsticks.push(yardstickMs());
  figures.push(...found);
  console.log(`${name}: ${((performance.now() - started) / 1_000).toFixed(0)} s`);
}

function isWanted(name: string): boolean {
  return name.includes(values.only);
}
