import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { sql } from "kysely";
import { smallDumpPath, smallForumPath, withoutRealExports } from "../../../test/support/bbpress-exports.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import { dumpFile, dumpUser, smallSite } from "./fixtures/dumps.ts";
import { bringIn, type ExportFile, exportFile, planImport } from "./index.ts";

/** As the description of the small forum lists them; what they log in with there, and their password. */
const listed = [
  ["admin", "Admin-Pass-9"],
  ["marta_mod", "Marta-Pass-1"],
  ["ines_staff", "Ines-Pass-2"],
  ["zoe", "Zoe-Pass-3"],
  ["francois", "François-mot-de-passe-4"],
  ["lukasz", "Łukasz-hasło-5"],
  ["hoa.nguyen", "Hoa-Pass-6"],
  ["siobhan", `it's "quoted" pass 7`],
  ["space name", "Space-Pass-8"],
  ["mail.login@example.org", "Mail-Pass-9"],
  ["UPPERcase", "Upper-Pass-10"],
  ["olena", "Олена-пароль-11"],
  ["yuki", "Yuki-Pass-12"],
  ["forum_helper", "Helper-Pass-13"],
  ["watcher", "Watch-Pass-14"],
  ["blocked1", "Block-Pass-15"],
  ["norole", "None-Pass-16"],
  ["noposts", "NoPosts-Pass-17"],
  ["oldmd5", "md5-Pass-18"],
] as const;

async function bring(site: TestSite, file: ExportFile) {
  const plan = await planImport([file]);
  try {
    return await bringIn(site.house, plan);
  } finally {
    plan.close();
  }
}

/** Logs in from a browser of one's own. @returns where it leads, or null when it is refused */
async function logIn(site: TestSite, name: string, password: string): Promise<string | null> {
  const page = await site.newGuest().post("/log-in/", { name, password });
  if (page.status >= 500 || page.status === 429) assert.fail(`${page.status} ${page.html().slice(0, 3000)}`);
  return page.status === 303 ? page.location : null;
}

describe("people of a dump of ours", () => {
  let site: TestSite;
  const md5 = "f6c5bc9efab9c5b72466e74e34aed0c6"; // of the password below
  const password = "orange kettle windöw";
  const options = [...smallSite.options, { option_name: "_bbp_super_sticky_topics", option_value: "a:1:{i:0;i:10;}" }];
  const users = [
    dumpUser(2, "marrow", { display_name: "Mary Row", user_pass: md5, user_nicename: "the-old-mary" }),
    dumpUser(3, "tamsin", { user_pass: "!unknown" }),
    dumpUser(4, "quiet", { user_pass: md5, user_email: "Quiet@example.net" }),
    dumpUser(5, "shut", { user_pass: md5 }),
    dumpUser(6, "lurker", { user_pass: md5 }),
    dumpUser(66, "ros@example.net", {
      display_name: "Ros",
      user_nicename: "rosexample-net",
      user_email: "ros@example.net",
    }),
    dumpUser(7, "spammer", { user_pass: md5, user_status: 1 }),
  ];
  const roles = (id: number, role: string) => ({
    user_id: id,
    meta_key: "wp_capabilities",
    meta_value: `a:1:{s:${role.length}:"${role}";b:1;}`,
  });
  const usermeta = [
    roles(2, "bbp_keymaster"),
    roles(5, "bbp_blocked"),
    roles(6, "bbp_spectator"),
    roles(4, "bbp_moderator"),
  ];
  const dump = dumpFile({ tables: { ...smallSite, options, users, usermeta } });

  before(async () => {
    site = await testSite();
    assert.deepEqual(await bring(site, dump), { people: 7, forums: 3, topics: 2, posts: 5 });
  });

  const member = (login: string) =>
    site.database.db.selectFrom("member").selectAll().where("name", "=", login).executeTakeFirstOrThrow();

  it("get in once with their old password, by name, log-in or address, and it is hashed anew", async () => {
    assert.equal(await logIn(site, "MARROW", password), "/");
    assert.equal(await logIn(site, "Mary Row", password), "/");
    assert.equal(await logIn(site, "quiet@example.net", password), "/");
    assert.equal(await logIn(site, "quiet@example.net", "orange kettle"), null);
    assert.equal(await logIn(site, "tamsin", password), null);
    const { password_hash: hash } = await member("Mary Row");
    assert.doesNotMatch(hash ?? "", /f6c5/);
  });

  it("are participants at most; what they were is a hint for administrators", async () => {
    const ada = await site.administrator("Ada");
    const page = (await ada.get("/admin/people/imported/")).html();

    assert.equal((await member("Mary Row")).role, "participant");
    assert.match(page, /Mary Row[\s\S]{0,80}Was an administrator there/);
    assert.match(page, /quiet[\s\S]{0,80}Was a moderator there/);
    assert.equal((await member("lurker")).role, "spectator");
    for (const name of ["shut", "spammer"])
      assert.ok(((await member(name)).suspended_until?.getFullYear() ?? 0) > 9000);
  });

  it("keep the day they joined, and their profile is found at its old address", async () => {
    assert.equal((await member("quiet")).created_at.toISOString(), "2019-01-02T03:04:05.000Z");
    const ben = await site.participant("Ben");

    assert.equal((await ben.get("/forums/users/the-old-mary/")).location, "/forums/users/mary-row/");
    assert.equal((await site.newGuest().get("/forums/users/the-old-mary/")).status, 404);
  });

  it("are found by nobody who knows no more than their e-mail address", async () => {
    const ben = await site.participant("Nadia");

    assert.equal((await ben.get("/forums/users/rosexample-net/")).status, 404);
    const kept = await site.owner.db.selectFrom("imported_person").selectAll().execute();
    assert.doesNotMatch(JSON.stringify(kept), /mary|rosexample|quiet/i);
  });

  it("come once, and what an administrator lifted stays lifted", async () => {
    const lift = site.database.db.updateTable("member").set({ suspended_until: null, suspended_why: null });
    await lift.where("name", "=", "shut").execute();

    assert.deepEqual(await bring(site, dump), { people: 0, forums: 0, topics: 0, posts: 0 });
    assert.equal((await member("shut")).suspended_until, null);
  });

  it("get no letter", async () => {
    assert.deepEqual(await site.database.db.selectFrom("outgoing_mail").select("kind").execute(), []);
    assert.equal(
      (await site.database.db.selectFrom("topic").select("pinned").where("id", "=", 10).executeTakeFirst())?.pinned,
      2,
    );
  });
});

describe("the small forum’s dump after its WordPress export", { skip: withoutRealExports }, () => {
  let site: TestSite;
  before(async () => {
    site = await testSite();
    await bring(site, exportFile(smallForumPath));
    assert.deepEqual(await bring(site, exportFile(smallDumpPath)), { people: 1, forums: 0, topics: 0, posts: 0 });
  });

  it("lets everybody in with the password that they had", { timeout: 60_000 }, async () => {
    const led = new Map<string, string | null>();
    for (const [name, password] of listed) led.set(name, await logIn(site, name, password));
    for (const [name, where] of led) assert.ok(where !== null, name);
    assert.equal(led.get("zoe"), "/settings/#password");
    assert.equal(led.get("francois"), "/");
    assert.equal(await logIn(site, "siobhan", `it's "quoted" pass 8`), null);
    const hashes = await sql<{
      n: number;
    }>`select count(*)::int as n from member where imported and password_hash is not null`.execute(site.database.db);
    assert.equal(hashes.rows[0]?.n, 19);
  });

  it("asks who had a short password for a longer one", async () => {
    assert.equal(await logIn(site, "zoe", "Zoe-Pass-3"), "/");
    const zoe = await site.database.db
      .selectFrom("member")
      .select("password_short")
      .where("name", "=", "Zoë Müller")
      .executeTakeFirstOrThrow();
    assert.equal(zoe.password_short, true);
  });

  it("changes nothing when it comes again", async () => {
    assert.deepEqual(await bring(site, exportFile(smallDumpPath)), { people: 0, forums: 0, topics: 0, posts: 0 });
  });
});

describe("the small forum’s dump alone", { skip: withoutRealExports }, () => {
  it("brings earlier versions of posts, for their authors and moderators", async () => {
    const site = await testSite();
    await bring(site, exportFile(smallDumpPath));
    const versions = await site.database.db
      .selectFrom("post_revision")
      .select(["post_id", "version", "body_source", "reason", "written_at"])
      .orderBy("post_id")
      .orderBy("version")
      .execute();

    assert.deepEqual(
      versions.map(({ post_id, version, body_source, reason }) => [post_id, version, body_source, reason]),
      [
        [33, 0, null, "Fixed a typo & the title"],
        [33, 1, "First edit of the topic, by its author.", "Removed personal data – “privacy”"],
        [339, 0, null, "typo"],
        [339, 1, versions[3]?.body_source, "admin restored the text"],
      ],
    );
    assert.match(versions[3]?.body_source ?? "", /^Edited once:/);
    assert.equal(versions[1]?.written_at.toISOString(), "2026-11-22T16:52:58.000Z");
  });
});
