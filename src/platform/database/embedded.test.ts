import assert from "node:assert/strict";
import { chmod, mkdir, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { OtherProcess } from "../../../test/support/other-process.ts";
import { quiet } from "../../../test/support/quiet-log.ts";
import { clientConfig, clusterFolder, embeddedAddress } from "./address.ts";
import { openOwner } from "./database.ts";
import { assertDurable } from "./durability.ts";
import { serverLogPath } from "./embedded/process.ts";
import { startEmbedded } from "./embedded.ts";
import { ensureSiteRole } from "./site-role.ts";

// A folder that no other account can enter, with a path too long for a socket.
const folder = await mkdtemp(join(tmpdir(), "threadwell-embedded-"));
const dataDir = join(folder, "a-long-name".repeat(9), "data");

describe("the embedded server", () => {
  const started: { stop(): Promise<void> }[] = [];
  const start = async (purpose: "serve" | "command") => {
    const server = await startEmbedded({ dataDir, log: quiet, purpose });
    started.push(server);
    return server;
  };
  const startProcess = async (purpose: "serve" | "command") => {
    const process = await OtherProcess.start(dataDir, purpose);
    started.push(process);
    return process;
  };

  before(async () => {
    await mkdir(join(folder, "a-long-name".repeat(9)));
    await chmod(folder, 0o700);
  });
  afterEach(async () => {
    for (const one of started.splice(0).reverse()) await one.stop();
    await until(async () => !(await answers()));
  });
  after(() => rm(folder, { recursive: true }));

  it("starts in a folder that others cannot enter, keeps what it was told and stops", async () => {
    const first = await start("serve");
    await ask("create table kept as select 'still here' as word");
    await first.stop();
    assert.equal(await answers(), false);

    await start("serve");

    assert.deepEqual(await ask("select word from kept"), [{ word: "still here" }]);
  });

  it("is durable, private and local", async () => {
    const server = await start("serve");
    const owner = await openOwner({ address: server.address, log: quiet });
    await ensureSiteRole(owner.db);
    const findings = await assertDurable(owner.db);
    await owner.close();

    assert.deepEqual(new Set(findings.map(({ level }) => level)), new Set(["ok"]));
    assert.equal((await stat(dataDir)).mode & 0o077, 0);
    assert.equal((await stat(clusterFolder(dataDir))).mode & 0o077, 0);
    assert.deepEqual(
      await ask(
        "select current_setting('listen_addresses') as tcp, datcollate, datlocprovider, datlocale from pg_database where datname = current_database()",
      ),
      [{ tcp: "", datcollate: "C", datlocprovider: "b", datlocale: "C.UTF-8" }],
    );
    const accounts = await ask("select rolsuper from pg_roles where rolname = current_user");
    assert.deepEqual(accounts, [{ rolsuper: false }]);
  });

  it("keeps no words of people in its log", async () => {
    await start("serve");
    await ask("select 'my-secret-word'::int").catch(() => undefined);
    await ask("do $$ begin raise warning 'my-secret-word'; end $$");

    assert.doesNotMatch(await readFile(serverLogPath(dataDir), "utf8"), /my-secret-word/);
  });

  it("refuses a second serve, and lets a command in", async () => {
    await start("serve");

    await assert.rejects(start("serve"), /already serving from the data folder .*: stop it first/);
    const command = await startProcess("command");

    assert.equal(command.said, "up attached");
    assert.equal(await answers(), true);
  });

  it("goes on for serve when the command that started it ends, or is killed", async () => {
    for (const how of ["ends", "is killed"]) {
      const command = await startProcess("command");
      const serve = await start("serve");
      const pid = await serverPid();
      assert.equal(serve.attached, true);

      if (how === "ends") await command.stop();
      else command.kill();
      await wait(300);

      assert.equal(await serverPid(), pid, how);
      await serve.stop();
      await until(async () => !(await answers()));
    }
  });

  it("is shared by two that start at once", async () => {
    const two = await Promise.all([startProcess("command"), startProcess("command")]);

    for (const one of two) assert.match(one.said, /^up /);
    assert.equal(await answers(), true);
  });

  it("comes back by itself when it is killed", async () => {
    const server = await start("serve");
    const changes: boolean[] = [];
    server.onChange((isUp) => changes.push(isUp));
    await ask("create table before_kill as select 1 as n");

    process.kill(await serverPid(), "SIGKILL");
    await until(async () => changes.length === 2);

    assert.deepEqual(changes, [false, true]);
    assert.deepEqual(await ask("select n from before_kill"), [{ n: 1 }]);
    await assert.rejects(start("serve"), /already serving/, "and the right to serve is held again");
  });

  it("gets over the loss of one of its processes", async () => {
    const server = await start("serve");
    const pid = await serverPid();
    const changes: boolean[] = [];
    server.onChange((isUp) => changes.push(isUp));

    await killBackend();
    await until(async () => changes.length === 2);

    assert.deepEqual(changes, [false, true]);
    assert.equal(await serverPid(), pid, "without a new start");
  });

  it("starts again when it was left alone while it got over such a loss", async () => {
    const only = await startProcess("serve");
    await killBackend();
    only.kill();

    await start("serve");

    // On a busy machine it may have answered before it noticed the loss, and gets over it only now.
    await until(answers);
  });

  it("ends within two seconds of the last process that used it, even if that was killed", async () => {
    const only = await startProcess("serve");
    const pid = await serverPid();

    only.kill();

    await until(async () => !(await answers()) && !isAlive(pid), 2_000);
  });

  it("starts again at once after everything was killed", async () => {
    const first = await startProcess("serve");
    const pid = await serverPid();
    first.kill();
    process.kill(pid, "SIGKILL");

    const second = await start("serve");

    assert.equal(second.isUp(), true);
    assert.equal(await answers(), true);
  });

  async function ask(text: string): Promise<unknown[]> {
    const client = new pg.Client(clientConfig(embeddedAddress(dataDir)));
    client.on("error", () => undefined);
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  }

  /** PostgreSQL ends all its others then, and recovers. */
  async function killBackend(): Promise<void> {
    const client = new pg.Client(clientConfig(embeddedAddress(dataDir)));
    client.on("error", () => undefined);
    await client.connect();
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
    process.kill(rows[0]?.pid ?? 0, "SIGKILL");
    await client.end().catch(() => undefined);
  }

  async function answers(): Promise<boolean> {
    return ask("select 1").then(
      () => true,
      () => false,
    );
  }
});

async function serverPid(): Promise<number> {
  return Number((await readFile(join(clusterFolder(dataDir), "postmaster.pid"), "utf8")).split("\n")[0]);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function until(holds: () => Promise<boolean>, patienceMs = 10_000): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    if (await holds()) return;
    await wait(20);
  }
  assert.fail(`it did not happen in ${patienceMs} ms`);
}
