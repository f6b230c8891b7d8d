import assert from "node:assert/strict";
import { randomBytes, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { before, describe, it } from "node:test";
import { openHouse } from "#app/house.ts";
import { deriveKey } from "#platform/crypto/sealer.ts";
import { createFormTokens } from "#platform/web/csrf.ts";
import type { House } from "#platform/work/work.ts";
import type { Page } from "./support/browsing.ts";
import { testDatabase } from "./support/database.ts";
import { type Line, linesToEachProcess } from "./support/lines.ts";
import { makePerson, type Person } from "./support/person.ts";
import { freePort } from "./support/port.ts";
import { dataFolder, Program } from "./support/program.ts";
import { quiet } from "./support/quiet-log.ts";
import { type MadeForum, type MadeTopic, makeForum, makeReply, makeTopic } from "./support/things.ts";
import type { VisitorParts } from "./support/visitor.ts";

describe("two web processes", () => {
  let program: Program;
  let house: House;
  let writers: { ana: Person; mo: Person; ada: Person };
  let lines: Line[];
  let port: number;
  let forum: MadeForum;

  before(async () => {
    const installKey = randomBytes(32);
    const database = await testDatabase();
    const folder = await dataFolder(installKey);
    port = await freePort();
    const siteUrl = `http://localhost:${port}`;
    program = new Program({
      args: ["serve"],
      env: {
        PORT: String(port),
        PROCESSES: "2",
        DATA_DIR: folder.path,
        DATABASE_URL: database.url,
        RATE_LIMITS: "off",
      },
    });
    const open = await openHouse({
      database: database.database,
      log: quiet,
      clock: { now: () => new Date() },
      siteUrl,
      installKey,
      dataDir: folder.path,
      announce: async () => undefined,
    });
    house = open.house;
    database.beforeDrop(async () => {
      for (const line of lines) line.close();
      await program.stop();
      await open.close();
      await folder.remove();
    });
    const formTokens = createFormTokens(deriveKey(installKey, "form tokens"));
    const parts: VisitorParts = { port, siteUrl, cookies: house.tools.cookies, formTokens };
    await program.says(/answers at/);
    writers = {
      ana: await makePerson(parts, house, { name: "Ana", role: "participant" }),
      mo: await makePerson(parts, house, { name: "Mo", role: "moderator" }),
      ada: await makePerson(parts, house, { name: "Ada", role: "administrator" }),
    };
    forum = await makeForum(house, writers.ada.member, { title: "Lounge" });
    lines = await linesToEachProcess(port, 2);
  });

  /** Both processes hold the page as it was; once the writer has the answer, neither does. */
  async function noneIsOld(path: string, write: () => Promise<Page>, isNew: (page: Page) => boolean): Promise<void> {
    for (const line of lines) {
      await line.get(path);
      const before = await line.keptPages();
      assert.equal(isNew(await line.get(path)), false, "the page is new before anything was written");
      assert.equal(await line.keptPages(), before + 1, "the page is not kept, so nothing is proven");
    }

    const answer = await write();

    assert.ok(answer.status < 400, `${answer.status} ${answer.body.slice(0, 2_000)}`);
    const pages = await Promise.all(lines.map((line) => line.get(path)));
    for (const page of pages) assert.ok(isNew(page), `an old page was served: ${page.status}`);
  }

  const topicBy = (author: Person, title?: string): Promise<MadeTopic> =>
    makeTopic(house, { by: author, forum, ...(title ? { title } : {}) });

  it("both serve the page without the other's memory after each of many replies", async () => {
    const topic = await topicBy(writers.ana);
    for (let turn = 1; turn <= 10; turn++) {
      const words = `Reply ${randomUUID()}`;
      const fields = { body: words, submission_id: randomUUID(), do: "post" };
      const page = turn > 19 ? `${topic.url}page/2/` : topic.url;
      await noneIsOld(
        page,
        () => writers.ana.post(`/topics/${topic.id}/reply/`, fields),
        (it) => it.body.includes(words),
      );
    }
  });

  it("show members the reply too, in the page that they share", async () => {
    const topic = await topicBy(writers.ana);
    const asMember = `${house.tools.cookies.session}=${writers.ada.jar.get(house.tools.cookies.session)}`;
    for (let turn = 1; turn <= 5; turn++) {
      const words = `Reply ${randomUUID()}`;
      for (const line of lines) for (const _ of [1, 2]) await line.get(topic.url, asMember);

      const fields = { body: words, submission_id: randomUUID(), do: "post" };
      const answer = await writers.ana.post(`/topics/${topic.id}/reply/`, fields);

      assert.equal(answer.status, 303);
      for (const line of lines) assert.ok((await line.get(topic.url, asMember)).body.includes(words));
    }
  });

  it("show an edited post", async () => {
    const topic = await topicBy(writers.ana);
    await noneIsOld(
      topic.url,
      () => writers.ana.post(`/posts/${topic.id}/edit/`, { body: "Other words now", version: 0, do: "post" }),
      (page) => page.body.includes("Other words now"),
    );
  });

  it("hide a hidden post", async () => {
    const topic = await topicBy(writers.ana);
    const reply = await makeReply(house, { by: writers.ana, to: topic, body: "Something unkind" });
    await noneIsOld(
      topic.url,
      () => writers.mo.post(`/posts/${reply.id}/hide/`, { reason: "Unkind" }),
      (page) => !page.body.includes("Something unkind"),
    );
  });

  it("forget a hidden topic", async () => {
    const topic = await topicBy(writers.ana);
    await noneIsOld(
      topic.url,
      () => writers.mo.post(`/topics/${topic.id}/hide/`, { reason: "Spam" }),
      (page) => page.status === 404,
    );
  });

  it("show a moved topic where it is", async () => {
    const other = await makeForum(house, writers.ada.member, { title: "Elsewhere" });
    const topic = await topicBy(writers.ana, "A topic that moves");
    await noneIsOld(
      other.url,
      () => writers.mo.post(`/topics/${topic.id}/move/`, { forum: other.id }),
      (page) => page.body.includes("A topic that moves"),
    );
  });

  it("show guests nothing of a forum that became the members' own", async () => {
    const closing = await makeForum(house, writers.ada.member, { title: "Soon for members" });
    const topic = await makeTopic(house, { by: writers.ana, forum: closing });
    const fields = { title: closing.title, description: "", audience: "members", slug: "" };
    await noneIsOld(
      topic.url,
      () => writers.ada.post(`/admin/forums/${closing.id}/`, fields),
      (page) => page.status === 404,
    );
  });

  it("show a role that changed", async () => {
    await noneIsOld(
      "/",
      () => writers.ada.post(`/admin/people/${writers.mo.id}/standing/`, { role: "staff", title: "Nurse Specialist" }),
      (page) => page.body.includes("Nurse Specialist"),
    );
  });

  it("do without one that no longer answers, rather than let it serve an old page", async () => {
    const topic = await topicBy(writers.ana);
    for (const line of lines) await line.get(topic.url);
    const [healthy] = lines;
    const stuck = await pidOtherThan(program.pid, healthy);
    writers.ana.agent = healthy?.agent;

    process.kill(stuck, "SIGSTOP");
    const answer = await writers.ana.post(`/topics/${topic.id}/reply/`, {
      body: "Written while one was stuck",
      submission_id: randomUUID(),
      do: "post",
    });

    assert.equal(answer.status, 303);
    assert.equal(isAlive(stuck), false);
    writers.ana.agent = undefined;
    lines = await linesToEachProcess(port, 2);
    for (const line of lines) assert.match((await line.get(topic.url)).body, /Written while one was stuck/);
  });
});

/** The web process that this line does not lead to. */
async function pidOtherThan(leader: number, line: Line | undefined): Promise<number> {
  const children = (await readFile(`/proc/${leader}/task/${leader}/children`, "utf8")).trim().split(" ").map(Number);
  const here = Number(/process_id\{[^}]*\} (\d+)/.exec((await line?.get("/metrics"))?.body ?? "")?.[1]);
  const others = [];
  for (const pid of children) {
    const command = await readFile(`/proc/${pid}/cmdline`, "utf8");
    if (pid !== here && command.includes("main.js")) others.push(pid);
  }
  assert.equal(others.length, 1);
  return others[0] ?? 0;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
