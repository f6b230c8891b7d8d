import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Config, readConfig } from "#app/config.ts";
import { assetsFolder } from "#app/schema.ts";
import { createSite } from "#app/site.ts";
import { clockJobs } from "#app/worker.ts";
import type { Log } from "#core/log.ts";
import { deriveKey } from "#platform/crypto/sealer.ts";
import type { Database } from "#platform/database/database.ts";
import { sendDue } from "#platform/mail/deliver.ts";
import { createFormTokens } from "#platform/web/csrf.ts";
import { newMachineName } from "#platform/web/page-notices.ts";
import type { Route } from "#platform/web/routes.ts";
import { runClockJob } from "#platform/work/clock.ts";
import { emptyQueue } from "#platform/work/queue.ts";
import type { House } from "#platform/work/work.ts";
import { buildAll } from "../../tools/build.mjs";
import { createTestClock, type TestClock } from "./clock.ts";
import { testDatabase } from "./database.ts";
import { makePerson, type Person } from "./person.ts";
import { freePort } from "./port.ts";
import { quiet } from "./quiet-log.ts";
import {
  type MadeForum,
  type MadePost,
  type MadeTopic,
  makeForum,
  makeReply,
  makeTopic,
  type NewForum,
  type NewTopicFor,
} from "./things.ts";
import { Visitor, type VisitorParts } from "./visitor.ts";

export interface TestSiteOptions {
  /** Further variables of the environment, as an operator would set them. */
  readonly env?: Readonly<Record<string, string>>;
  /** Off for tests that post more than a person may. */
  readonly rateLimits?: boolean;
  readonly log?: Log;
  /** The community's key, for tests that run the program beside the site. */
  readonly installKey?: Buffer;
}

/** The real site over HTTP, on a database of its own, with people and things made as a test needs them. */
export interface TestSite {
  readonly url: string;
  readonly port: number;
  readonly config: Config;
  readonly house: House;
  readonly database: Database;
  readonly owner: Database;
  readonly databaseUrl: string;
  readonly clock: TestClock;
  /** What the running server answers at. */
  readonly routes: readonly Route[];
  /** Without a session; its cookies are kept. */
  readonly guest: Visitor;
  /** A further browser without a session. */
  newGuest(): Visitor;
  participant(name: string, password?: string): Promise<Person>;
  spectator(name: string): Promise<Person>;
  staff(name: string, title?: string): Promise<Person>;
  moderator(name?: string, title?: string): Promise<Person>;
  administrator(name?: string, title?: string): Promise<Person>;
  forum(wanted?: NewForum): Promise<MadeForum>;
  /** In a public forum unless told otherwise. */
  topic(wanted: NewTopicFor): Promise<MadeTopic>;
  reply(wanted: { readonly by: Person; readonly to: MadeTopic; readonly body?: string }): Promise<MadePost>;
  /** Runs something and tells the statements that the site sent meanwhile. Notices wait for company, so they are nobody's. */
  queriesDuring<T>(run: () => Promise<T>): Promise<{ readonly result: T; readonly queries: readonly string[] }>;
  /** Does every job that is due, and every job by the clock once, and sends the mail that waits. @throws what a job throws */
  worked(): Promise<void>;
  close(): Promise<void>;
  /** Runs something before the database goes. */
  beforeClose(run: () => Promise<void>): void;
}

const root = join(import.meta.dirname, "../..");

/** Call it at the top of a file or in `before`; it is closed by itself when the file's tests are over. */
export async function testSite(options: TestSiteOptions = {}): Promise<TestSite> {
  const statements: string[] = [];
  const {
    database,
    owner,
    url: databaseUrl,
    beforeDrop,
  } = await testDatabase({ onQuery: (text) => void statements.push(text) });
  const port = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), "threadwell-test-"));
  beforeDrop(async () => rmSync(dataDir, { recursive: true, force: true }));
  const config = readConfig({
    PORT: String(port),
    RATE_LIMITS: options.rateLimits === false ? "off" : "on",
    DATA_DIR: dataDir,
    ...options.env,
  });
  const clock = createTestClock();
  await ensureAssets();
  const installKey = options.installKey ?? randomBytes(32);
  const site = await createSite({
    config,
    log: options.log ?? quiet,
    database,
    clock,
    installKey,
    root,
    machine: newMachineName(),
    processNumber: 1,
    tellOthers: async () => undefined,
  });
  await site.app.listen({ host: "127.0.0.1", port });
  beforeDrop(() => site.close());
  const { house } = site;
  const parts: VisitorParts = {
    port,
    siteUrl: config.siteUrl,
    cookies: house.tools.cookies,
    formTokens: createFormTokens(deriveKey(installKey, "form tokens")),
  };
  return {
    ...cast(parts, house),
    url: config.siteUrl,
    port,
    config,
    house,
    database,
    owner,
    databaseUrl,
    clock,
    routes: site.routes,
    async queriesDuring(run) {
      const before = statements.length;
      const result = await run();
      return { result, queries: statements.slice(before).filter((text) => !text.startsWith("select pg_notify(")) };
    },
    async worked() {
      await emptyQueue(house);
      for (const job of clockJobs) await runClockJob(house, job);
      await sendDue(house);
    },
    close: () => site.close(),
    beforeClose: beforeDrop,
  };
}

function cast(parts: VisitorParts, house: House) {
  const person = (role: Person["member"]["role"]) => (name: string, title?: string) =>
    makePerson(parts, house, { name, role, title });
  let keeper: Promise<Person> | undefined;
  let lounge: Promise<MadeForum> | undefined;
  const forum = async (wanted: NewForum = {}) => {
    keeper ??= person("administrator")("House keeper");
    return makeForum(house, (await keeper).member, wanted);
  };
  return {
    guest: new Visitor(parts),
    newGuest: () => new Visitor(parts),
    participant: (name: string, password?: string) => makePerson(parts, house, { name, role: "participant", password }),
    spectator: (name: string) => person("spectator")(name),
    staff: (name: string, title = "Physiotherapist") => person("staff")(name, title),
    moderator: (name = "Moderator Mo", title?: string) => person("moderator")(name, title),
    administrator: (name = "Administrator Ada", title?: string) => person("administrator")(name, title),
    forum,
    async topic(wanted: NewTopicFor) {
      lounge ??= wanted.forum ? undefined : forum({ title: "Lounge" });
      const where = wanted.forum ?? (await lounge);
      if (!where) throw new Error("There is no forum for this topic.");
      return makeTopic(house, { ...wanted, forum: where });
    },
    reply: (wanted: { by: Person; to: MadeTopic; body?: string }) => makeReply(house, wanted),
  };
}

/** What browsers load. `npm test` builds it; a single file run by hand may be the first to need it. */
async function ensureAssets(): Promise<void> {
  if (!existsSync(join(assetsFolder(root), "manifest.json"))) await buildAll();
}
