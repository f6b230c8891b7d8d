import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { inCommunity } from "#app/commands/community.ts";
import { readConfig } from "#app/config.ts";
import { readInstallKey } from "#platform/crypto/install-key.ts";
import { deriveKey } from "#platform/crypto/sealer.ts";
import { clientConfig, clusterFolder, embeddedAddress } from "#platform/database/address.ts";
import { createFormTokens } from "#platform/web/csrf.ts";
import type { House } from "#platform/work/work.ts";
import { buildIfChanged } from "../tools/build.mjs";
import { Crowd, isAcknowledged, type SentReply, send, sendUntilSaved, type Writer } from "./support/crowd.ts";
import { listFaults } from "./support/invariants.ts";
import { makePerson } from "./support/person.ts";
import { freePort } from "./support/port.ts";
import { quiet } from "./support/quiet-log.ts";
import { type Serving, startServing } from "./support/serving.ts";
import { makeForum, makeTopic } from "./support/things.ts";

const root = join(import.meta.dirname, "..");
/** `KILLS=500 node --import tsx --test test/durability.test.ts` before a release. */
const kills = Number(process.env.KILLS ?? 20);
const writerCount = 16;
const topicCount = 8;

describe("replies that were acknowledged", () => {
  let dataDir: string;
  let port: number;
  let serving: Serving;
  let writers: readonly Writer[];
  let topicIds: readonly number[];

  const start = async (): Promise<Serving> => startServing({ dataDir, port, env: { RATE_LIMITS: "off" } });
  const killers = [
    async () => {
      await serving.kill();
      serving = await start();
    },
    () => killPostmaster(dataDir),
    () => killBackend(dataDir),
    async () => {
      await Promise.all([serving.kill(), killPostmaster(dataDir)]);
      serving = await start();
    },
  ];

  before(async () => {
    await buildIfChanged();
    dataDir = await mkdtemp(join(tmpdir(), "threadwell-durable-"));
    port = await freePort();
    serving = await start();
    ({ writers, topicIds } = await furnish(dataDir, port));
  });

  after(async () => {
    await serving?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  for (const door of ["form", "api"] as const) {
    it(`are one post, however often the same ${door} is sent at once (P-05)`, async () => {
      const writer = writers.find((one) => one.door === door);
      assert.ok(writer);
      const reply: SentReply = { key: randomUUID(), writer, topicId: topicIds[0] ?? 0 };

      const pages = await Promise.all(Array.from({ length: 50 }, () => send(reply)));

      assert.deepEqual(
        pages.filter((page) => !isAcknowledged(page)).map((page) => `${page.status} ${page.body.slice(0, 300)}`),
        [],
      );
      const answers = new Set(pages.map((page) => (door === "form" ? page.location : page.body)));
      assert.equal(answers.size, 1, "everybody gets the same answer");
      assert.equal((await timesSaved(dataDir)).get(reply.key), 1);
    });
  }

  it(`outlive ${kills} kills of the site, of PostgreSQL and of its backends, none lost and none twice (P-02, P-03)`, async () => {
    const crowd = new Crowd(writers, topicIds);
    crowd.start();
    try {
      for (let kill = 0; kill < kills; kill++) {
        await crowd.saves(writerCount);
        await wait(Math.random() * 300);
        await killers[kill % killers.length]?.();
      }
      await crowd.saves(writerCount);
    } catch (error) {
      console.error(serving.output());
      throw error;
    } finally {
      await crowd.stop();
    }

    const saved = await timesSaved(dataDir);
    assert.deepEqual(crowd.surprises, [], "nobody saw an answer that blames them or us");
    assert.deepEqual(
      crowd.acknowledged.filter(({ key }) => saved.get(key) !== 1).map(({ key }) => [key, saved.get(key)]),
      [],
    );
    assert.deepEqual(
      crowd.unknown.filter(({ key }) => (saved.get(key) ?? 0) > 1).map(({ key }) => [key, saved.get(key)]),
      [],
    );
    assert.ok(crowd.unknown.length > 0, "at least one kill hit somebody who was writing");

    for (const reply of crowd.unknown) await sendUntilSaved(reply);

    const settled = await timesSaved(dataDir);
    assert.deepEqual(
      crowd.unknown.filter(({ key }) => settled.get(key) !== 1).map(({ key }) => [key, settled.get(key)]),
      [],
    );
    assert.deepEqual(await withClient(dataDir, listFaults), []);
  });
});

/** Half of the writers use the form, half the API. */
async function furnish(
  dataDir: string,
  port: number,
): Promise<{ writers: readonly Writer[]; topicIds: readonly number[] }> {
  const config = readConfig({ DATA_DIR: dataDir, PORT: String(port) });
  const call = {
    config,
    env: {},
    root,
    file: "",
    args: [],
    log: quiet,
    print: () => undefined,
    readInput: async () => "",
  };
  return inCommunity(call, async ({ house }) => {
    const writers = await makeWriters(house, dataDir, port);
    const [first] = writers;
    assert.ok(first);
    const parts = visitorParts(house, dataDir, port);
    const ada = await makePerson(parts, house, { name: "Ada", role: "administrator" });
    const forum = await makeForum(house, ada.member, { title: "Lounge" });
    const topics = [];
    for (let n = 0; n < topicCount; n++) topics.push(await makeTopic(house, { by: first.person, forum }));
    return { writers, topicIds: topics.map((topic) => topic.id) };
  });
}

async function makeWriters(house: House, dataDir: string, port: number): Promise<Writer[]> {
  const parts = visitorParts(house, dataDir, port);
  const writers: Writer[] = [];
  for (let n = 0; n < writerCount; n++) {
    const person = await makePerson(parts, house, { name: `writer.${100 + n}`, role: "participant" });
    writers.push({ person, door: n % 2 === 0 ? "form" : "api", token: await person.bearer() });
  }
  return writers;
}

function visitorParts(house: House, dataDir: string, port: number) {
  const key = deriveKey(readInstallKey(join(dataDir, "install.key"), false), "form tokens");
  const { siteUrl, cookies } = house.tools;
  return { port, siteUrl, cookies, formTokens: createFormTokens(key) };
}

async function killPostmaster(dataDir: string): Promise<void> {
  const [pid = ""] = (await readFile(join(clusterFolder(dataDir), "postmaster.pid"), "utf8")).split("\n");
  process.kill(Number(pid), "SIGKILL");
}

/** One that serves the site, at random: PostgreSQL then ends all others and recovers. */
async function killBackend(dataDir: string): Promise<void> {
  const pid = await withClient(dataDir, async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      "select pid from pg_stat_activity where application_name = 'threadwell site' order by random() limit 1",
    );
    return rows[0]?.pid;
  });
  if (pid !== undefined) process.kill(pid, "SIGKILL");
}

/** How many posts hold each key. */
async function timesSaved(dataDir: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await withClient(dataDir, (client) =>
    client.query<{ key: string; times: number }>(
      "select substring(body_source from 'Key (.{36})') as key, count(*)::int as times from post group by 1",
    ),
  );
  return new Map(rows.map(({ key, times }) => [key, times]));
}

/** The server may be on its way back, so that asking takes some patience. */
async function withClient<T>(dataDir: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + 20_000; ; await wait(50)) {
    const client = new pg.Client(clientConfig(embeddedAddress(dataDir)));
    client.on("error", () => undefined);
    try {
      await client.connect();
      return await run(client);
    } catch (error) {
      if (Date.now() > deadline) throw error;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
