import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { dumpForum, dumpReply, dumpText, dumpTopic, smallSite } from "../src/features/bbpress/fixtures/dumps.ts";
import { buildIfChanged } from "../tools/build.mjs";
import { listFaultsNow } from "./support/invariants.ts";
import { dataFolder, type Outcome, Program } from "./support/program.ts";
import { runHere } from "./support/run-here.ts";
import { type TestSite, testSite } from "./support/site.ts";

/** Everything that a counter or a list says, in one string. */
const counters = `
  select md5(string_agg(line, '|' order by line)) as sum from (
    select 't' || id || ' ' || post_count || ' ' || participant_count || ' ' || staff_count || ' ' || last_post_id || ' '
           || last_post_author_id || ' ' || last_post_at as line from topic
    union all select 'm' || topic_id || ' ' || member_id || ' ' || post_count || ' ' || first_position || ' ' || staff_voice
      from topic_member
    union all select 'f' || forum_id || ' ' || audience || ' ' || topics || ' ' || posts from forum_tally) lines`;

/** Another process hears of a change a moment later. */
async function soon(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (!(await holds())) {
    assert.ok(Date.now() < deadline, "nothing changed within five seconds");
    await wait(10);
  }
}

describe("the program beside a running site", () => {
  let site: TestSite;
  let command: (args: readonly string[], more?: { input?: string; env?: Record<string, string> }) => Promise<Outcome>;

  before(async () => {
    const installKey = randomBytes(32);
    site = await testSite({ installKey });
    const folder = await dataFolder(installKey);
    site.beforeClose(folder.remove);
    const usual = { DATA_DIR: folder.path, DATABASE_URL: site.databaseUrl, SITE_URL: site.url };
    command = (args, { input = "", env = {} } = {}) => runHere({ args, input, env: { ...usual, ...env } });
  });

  it("says how it is used to whoever types something else", async () => {
    const outcome = await command(["dance"]);

    assert.equal(outcome.code, 2);
    assert.match(outcome.err, /Usage: threadwell <command>/);
    assert.equal(outcome.out, "");
  });

  it("names every mistake in the environment at once", async () => {
    const outcome = await command(["migrate"], { env: { PORT: "none", ROLES: "cook" } });

    assert.equal(outcome.code, 1);
    assert.equal(outcome.err.trim().split("\n").length, 2);
  });

  it("says what to do when the database is away, without its password", async () => {
    const outcome = await command(["recount"], { env: { DATABASE_URL: "postgres://me:secret@127.0.0.1:1/none" } });

    assert.equal(outcome.code, 1);
    assert.match(outcome.err, /^The database does not answer/);
    assert.doesNotMatch(outcome.err, /secret/);
    assert.equal(outcome.err.trim().split("\n").length, 1);
  });

  it("takes everything out into a new folder, and says that it is health data", async () => {
    const folder = join(site.config.dataDir, "taken-out");

    const taken = await command(["export", "--out", folder]);
    const again = await command(["export", "--out", folder]);

    assert.equal(taken.code, 0, taken.err);
    assert.match(taken.out, /^Wrote \d+ people, .* health, /s);
    assert.ok(existsSync(join(folder, "manifest.json")));
    assert.deepEqual(
      [again.code, again.err],
      [1, `${folder} is not empty: name a folder that is empty or does not exist.\n`],
    );
    assert.equal((await command(["export"])).code, 2);
  });

  it("makes a member who can log in, and a token that a script can take as it is", async () => {
    const made = await command(
      ["member", "create", "--name", "Toralind", "--role", "participant", "--password-stdin"],
      {
        input: "seven quiet bicycles\n",
      },
    );
    const token = await command(["token", "create", "--member", "Toralind", "--scope", "write"]);

    assert.equal(made.code, 0, made.err);
    assert.equal(token.code, 0, token.err);
    assert.match(token.out, /^[\w-]{43}\n$/);
    const asked = { path: "/api/v1/forums", headers: { authorization: `Bearer ${token.out.trim()}` } };
    assert.equal((await site.newGuest().send(asked)).status, 200);
    const tora = site.newGuest();
    const logIn = await tora.post("/log-in/", { name: "Toralind", password: "seven quiet bicycles" });
    assert.equal(logIn.status, 303, logIn.body);
  });

  it("refuses a password that the site would refuse", async () => {
    const outcome = await command(["member", "create", "--name", "Ivo", "--role", "staff", "--password-stdin"], {
      input: "short",
    });

    assert.equal(outcome.code, 1);
    assert.match(outcome.err, /15/);
  });

  it("puts counters right, and guests soon see it", async () => {
    const ana = await site.participant("Ana");
    const topic = await site.topic({ by: ana });
    await site.reply({ by: ana, to: topic });
    await site.worked();
    await site.owner.pool.query("update topic set post_count = 77 where id = $1", [topic.id]);
    await site.house.announce(["site"]);
    assert.match((await site.guest.get(topic.forum.url)).body, /\b77\b/);

    const outcome = await command(["recount"]);

    assert.equal(outcome.code, 0, outcome.err);
    await soon(async () => !/\b77\b/.test((await site.guest.get(topic.forum.url)).body));
  });

  it("generates a community whose counters are all right", async () => {
    const made = await command(["generate", "--topics", "60", "--posts", "500", "--longest", "120", "--seed", "7"]);
    assert.equal(made.code, 0, made.err);
    const before = await site.owner.pool.query(counters);

    const recounted = await command(["recount"]);

    assert.equal(recounted.code, 0, recounted.err);
    assert.deepEqual((await site.owner.pool.query(counters)).rows, before.rows);
    const { rows } = await site.owner.pool.query("select max(post_count) as most from topic");
    assert.equal(rows[0].most, 120);
    const longest = /\/forums\/topic\/[^\s]+/.exec(made.out)?.[0] ?? "";
    assert.match((await site.guest.get(`${longest}page/6/`)).body, /101 through 120 \(of 120 total\)/);
  });

  it("formats anew what an older version formatted, and leaves people's words alone", async () => {
    const ana = await site.participant("Bea");
    const topic = await site.topic({ by: ana, body: "Some **strong** words" });
    await site.owner.pool.query("update post set renderer = 0, body_html = '<p>old</p>' where id = $1", [topic.id]);

    const outcome = await command(["rerender"]);

    assert.equal(outcome.code, 0, outcome.err);
    const { rows } = await site.owner.pool.query("select body_source, body_html from post where id = $1", [topic.id]);
    assert.match(rows[0].body_html, /<strong>strong<\/strong>/);
    assert.equal(rows[0].body_source, "Some **strong** words");
    await soon(async () => (await site.guest.get(topic.url)).body.includes("<strong>strong</strong>"));
  });

  it("tells whether the community is well, in one line a check", async () => {
    const well = await command(["doctor"]);
    assert.equal(well.code, 0, well.out + well.err);
    assert.match(well.out, /^ok {3}The install key opens what is sealed with it\.$/m);

    await site.owner.pool.query("update topic set post_count = post_count + 1 where id = (select max(id) from topic)");
    assert.match((await command(["doctor"])).out, /^warn The counters of 1 topics are wrong/m);
  });

  it("refuses to touch a community with another community's key", async () => {
    const stranger = await dataFolder(randomBytes(32));
    site.beforeClose(stranger.remove);
    const KEY_FILE = join(stranger.path, "install.key");

    const outcome = await command(["recount"], { env: { KEY_FILE } });
    assert.equal(outcome.code, 1);
    assert.match(outcome.err, /is not the one this community was made with/);

    await writeFile(KEY_FILE, "not a key");
    assert.equal((await command(["recount"], { env: { KEY_FILE } })).code, 1);
    assert.equal((await command(["doctor"], { env: { KEY_FILE: join(stranger.path, "none") } })).code, 1);
  });
});

describe("an import", () => {
  it("goes on where it was killed, without half a topic in between", { timeout: 60_000 }, async () => {
    await buildIfChanged();
    const installKey = randomBytes(32);
    const site = await testSite({ installKey });
    const folder = await dataFolder(installKey);
    site.beforeClose(folder.remove);
    const env = { DATA_DIR: folder.path, DATABASE_URL: site.databaseUrl, SITE_URL: site.url };
    const posts = Array.from({ length: 6_000 }, (_, n) =>
      n % 15 === 0 ? dumpTopic(100 + n, 5) : dumpReply(100 + n, 100 + n - (n % 15)),
    );
    const dump = join(folder.path, "old.sql");
    await writeFile(dump, dumpText({ tables: { ...smallSite, posts: [dumpForum(5, 0), ...posts] } }));
    const args = ["import", "bbpress", dump];
    const count = async () =>
      (await site.owner.pool.query("select count(*)::int as n from imported_original")).rows[0]?.n;

    const killed = new Program({ args, env });
    while ((await count()) === 0) await wait(5);
    await killed.stop("SIGKILL");
    const before = await count();
    assert.ok(before > 0 && before < 6_000, `${before} posts when it was killed`);
    assert.deepEqual(await listFaultsNow(site.owner.pool), []);

    const { code, out } = await runHere({ args, env });

    assert.equal(code, 0);
    assert.match(out, new RegExp(`${6_000 - before} posts`));
    assert.equal(await count(), 6_000);
    assert.deepEqual(await listFaultsNow(site.owner.pool), []);
  });
});
