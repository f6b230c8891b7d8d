import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { ask } from "./support/browsing.ts";
import { freePort } from "./support/port.ts";
import { Program, runProgram } from "./support/program.ts";

describe("a new community on its own ground", () => {
  let dataDir: string;
  let port: number;
  let env: Record<string, string>;
  let program: Program;
  const get = (path: string, host = `localhost:${port}`) => ask(port, { path, headers: { host } });

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "threadwell-serving-"));
    port = await freePort();
    env = { DATA_DIR: dataDir, PORT: String(port) };
    program = new Program({ args: ["serve"], env });
    await program.says(/set-up\/[\w-]+/);
  });
  after(async () => {
    await program.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it("has a forum to post in, and a link for whoever will look after it", async () => {
    const link = /http:\/\/\S+\/set-up\/\S+/.exec(program.out)?.[0] ?? "";

    assert.equal((await get(new URL(link).pathname)).status, 200);
    assert.match((await get("/forums/")).body, /\/forums\/forum\/[\w-]+\//);
  });

  it("keeps its key to itself", async () => {
    assert.equal(Buffer.from(await readFile(join(dataDir, "install.key"), "utf8"), "base64").length, 32);
    assert.doesNotMatch(program.out + program.err, new RegExp(await readFile(join(dataDir, "install.key"), "utf8")));
  });

  it("shows its figures on the machine itself, and to nobody who came through a proxy", async () => {
    const host = `localhost:${port}`;
    assert.match((await get("/metrics")).body, /^process_resident_memory_bytes\{process="1"\} \d+$/m);

    for (const header of ["x-forwarded-for", "forwarded", "via"]) {
      const hidden = await ask(port, { path: "/metrics", headers: { host, [header]: "203.0.113.7" } });
      const unknown = await ask(port, { path: "/metricz", headers: { host, [header]: "203.0.113.7" } });
      assert.equal(hidden.status, 404);
      assert.equal(hidden.body, unknown.body);
    }
  });

  it("is refused a second server, which says so and harms nothing", async () => {
    const second = await runProgram({ args: ["serve"], env: { ...env, PORT: String(await freePort()) } });

    assert.equal(second.code, 1);
    assert.match(second.err, /already serving/);
    assert.equal((await get("/readyz")).status, 200);
  });

  it("finishes what is being answered when it is asked to stop, and can be started again", async () => {
    const body = "name=Somebody&password=seven+quiet+bicycles";
    const head = `POST /log-in/ HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Type: application/x-www-form-urlencoded\r\n`;
    const socket = connect(port, "127.0.0.1");
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.write(`${head}Content-Length: ${body.length}\r\n\r\n${body.slice(0, 10)}`);
    await wait(200);

    const stopped = program.stop();
    await wait(300);
    socket.write(body.slice(10));
    const outcome = await stopped;

    assert.equal(outcome.code, 0, outcome.err);
    assert.match(answer, /^HTTP\/1\.1 403 /);
    program = new Program({ args: ["serve"], env });
    await program.says(/answers at/);
    assert.equal((await get("/")).status, 200);
  });
});
