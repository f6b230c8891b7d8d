import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { programStarter } from "#app/commands/serve/start-program.ts";
import type { Person } from "../../../test/support/person.ts";
import { dataFolder } from "../../../test/support/program.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import { buildIfChanged } from "../../../tools/build.mjs";
import { dumpForum, dumpReply, dumpText, dumpTopic, smallSite } from "../bbpress/fixtures/dumps.ts";
import { startImports } from "./runner.ts";

const root = join(import.meta.dirname, "../../..");
const dump = dumpText({
  tables: {
    ...smallSite,
    posts: [
      dumpForum(1, 0),
      dumpTopic(10, 1, { post_title: "Compost that steams", post_name: "compost-that-steams" }),
      dumpReply(11, 10, { post_content: "Turn it once a week." }),
    ],
  },
});

describe("moving in from the administrators’ pages", () => {
  let site: TestSite;
  let ada: Person;
  let folder: string;
  let imports: { stop(): Promise<void> };

  before(async () => {
    await buildIfChanged();
    const installKey = randomBytes(32);
    site = await testSite({ installKey });
    ada = await site.administrator("Ada Keller", "Gynaecologist");
    folder = site.house.tools.importsFolder;
    await mkdir(join(folder, "uploads"), { recursive: true });
    await writeFile(join(folder, "old-site.sql"), dump);
    await writeFile(join(folder, "broken.xml"), '<?xml version="1.0"?><!DOCTYPE rss><rss></rss>');
    await writeFile(join(folder, ".hidden.sql"), dump);
    await symlink("/etc/passwd", join(folder, "linked.sql"));
    const own = await dataFolder(installKey);
    site.beforeClose(own.remove);
    const env = {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATA_DIR: join(folder, ".."),
      KEY_FILE: join(own.path, "install.key"),
      DATABASE_URL: site.databaseUrl,
      SITE_URL: site.url,
    };
    imports = startImports(site.house, programStarter({ env, file: join(root, "dist/main.js"), root }));
  });
  after(() => imports.stop());

  /** Sends a form and follows it to the task's page, until that has ended. */
  async function done(path: string, fields = {}): Promise<{ url: string; html: string }> {
    const sent = await ada.post(path, fields);
    assert.equal(sent.status, 303, sent.body);
    for (let look = 0; look < 300; look++) {
      if ((await ada.get(`${sent.location}progress`)).body.includes("ended")) break;
      await wait(100);
    }
    return { url: sent.location, html: (await ada.get(sent.location)).html() };
  }

  const topicsHere = async () => (await site.database.db.selectFrom("topic").select("title").execute()).length;

  it("lists what lies in the folder, and nothing that leads out of it", async () => {
    const page = (await ada.get("/admin/import/")).html();

    assert.match(page, /old-site\.sql/);
    assert.match(page, /<option value="uploads">/);
    assert.doesNotMatch(page, /hidden\.sql|linked\.sql/);
    for (const files of ["linked.sql", ".hidden.sql", "../secret.sql", "/etc/passwd"]) {
      const answer = await ada.post("/admin/import/", { files });
      assert.equal(answer.status, 422);
      assert.match(answer.body, /not in the folder any more/);
    }
  });

  it("looks first and writes nothing, then brings in what was looked at, and the second time nothing", async () => {
    const look = await done("/admin/import/", { files: "old-site.sql", uploads: "uploads" });
    assert.match(look.html, /We looked, and wrote nothing\./);
    assert.match(look.html, /What the files hold, by type and status/);
    assert.equal(await topicsHere(), 0);

    const bring = await done(`${look.url}bring-in`);
    assert.match(bring.html, /Brought in: .*1 topic, 2 posts/);
    assert.match(bring.html, /Old addresses checked: 1 forum, 1 topic, 2 posts\. Each leads where it led\./);
    assert.match((await site.guest.get("/forums/topic/compost-that-steams/")).body, /Turn it once a week/);

    assert.match((await ada.get(`${bring.url}report.txt`)).body, /^Import from[\s\S]*Brought in:/);

    const again = await done(`${look.url}bring-in`);
    assert.match(again.html, /Everything in this file was here already/);
    const saved = await ada.get(`${bring.url}report.txt`);
    assert.match(String(saved.headers["content-disposition"]), /attachment; filename="import-\d+\.txt"/);
    assert.match(saved.body, /Who will be able to read it/);
    assert.equal(JSON.parse((await ada.get(`${bring.url}report.json`)).body).brought.posts, 2);
  });

  it("says what is wrong with a file that is no export, and offers another look", async () => {
    const look = await done("/admin/import/", { files: "broken.xml" });

    assert.match(look.html, /Could not be read/);
    assert.match(look.html, /broken\.xml.*has a DOCTYPE/);
    assert.match(look.html, /Look again/);
    assert.equal((await ada.post(`${look.url}bring-in`)).status, 409);
  });

  it("takes no file that is another one since somebody looked", async () => {
    await writeFile(join(folder, "changing.sql"), dump);
    const look = await done("/admin/import/", { files: "changing.sql" });
    await writeFile(join(folder, "changing.sql"), `${dump} `);

    const refused = await ada.post(`${look.url}bring-in`);

    assert.equal(refused.status, 409);
    assert.match(refused.body, /changing\.sql: not the file that you looked at any more/);
  });

  it("does one at a time, and gives up one that is silent or was stopped", async () => {
    const open = {
      files: ["old-site.sql"],
      marks: ["1 then"],
      brings: true,
      state: "running" as const,
      made_at: site.clock.now(),
    };
    const insert = site.owner.db.insertInto("import_task").values(open).returning("id");
    const { id } = await insert.executeTakeFirstOrThrow();
    const under = await ada.get(`/admin/import/${id}/`);
    assert.match(under.html(), /<progress/);
    const refused = await ada.post("/admin/import/", { files: "old-site.sql" });
    assert.equal(refused.status, 409);
    assert.match(refused.body, /under way/);

    assert.equal((await ada.post(`/admin/import/${id}/stop`)).status, 303);
    assert.match((await ada.get(`/admin/import/${id}/`)).html(), /Stopped before its end.*Go on/s);

    const silent = { ...open, told_at: new Date(Date.now() - 120_000) };
    await site.owner.db.insertInto("import_task").values(silent).execute();
    const late = { ...silent, state: "waiting" as const };
    await site.owner.db.updateTable("import_task").set({ state: "stopped" }).where("state", "=", "running").execute();
    await site.owner.db.insertInto("import_task").values(late).execute();
    await wait(1_500);
    const states = await site.owner.db
      .selectFrom("import_task")
      .select("state")
      .orderBy("id", "desc")
      .limit(1)
      .execute();
    assert.deepEqual(states, [{ state: "waiting" }], "nobody begins what the page called stopped");

    const after = await done("/admin/import/", { files: "old-site.sql" });
    assert.match(after.html, /We looked/);
  });

  it("puts on record who looked and who brought in, and shows a moderator none of it", async () => {
    const mo = await site.moderator("Moderator Mo");

    assert.equal((await mo.post("/admin/import/", { files: "old-site.sql" })).status, 404);

    const log = (await ada.get("/admin/audit/?about=running")).html();

    assert.match(log, /Ada Keller started an import/);
    assert.match(log, /Ada Keller stopped an import/);
    assert.match(log, /Ada Keller looked at files of another community/);
    assert.equal((await mo.get("/admin/import/")).status, 404);
  });
});
