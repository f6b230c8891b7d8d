import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { Conflict, FormProblems } from "#core/errors.ts";
import { system } from "#core/viewer.ts";
import { hashToken } from "#platform/crypto/tokens.ts";
import { type TestHouse, testHouse } from "../../../../test/support/house.ts";
import { jobs } from "../jobs.ts";
import { hasAdministrator } from "../queries/administrators.ts";
import { identify, identifyBearer } from "../queries/identify.ts";
import { listTeam } from "../queries/team.ts";
import { doorRule } from "../rules/tries.ts";
import { createApiToken } from "./api-token.ts";
import { createMember } from "./create-member.ts";
import { createFirstAdministrator } from "./first-administrator.ts";
import { makePasswordLink } from "./passwords.ts";
import { startSession } from "./sessions.ts";
import { takeTries } from "./tries.ts";

let test: TestHouse;

before(async () => {
  test = await testHouse();
});

describe("making a member from a terminal", () => {
  it("gives the practice's people their own name and a title, and participants a pseudonym", async () => {
    const lena = await test.as(system, (work) =>
      createMember(work, { name: "Dr Lena  Whitfield", role: "staff", title: "Physiotherapist", password: null }),
    );

    assert.deepEqual([lena.name, lena.slug], ["Dr Lena Whitfield", "dr-lena-whitfield"]);
    await assert.rejects(
      test.as(system, (work) => createMember(work, { name: "Dr Bea", role: "participant", password: null })),
      FormProblems,
    );
    assert.deepEqual(await listTeam(test.db), [{ name: "Dr Lena Whitfield", title: "Physiotherapist" }]);
  });

  it("gives everybody an address of their own", async () => {
    const first = await test.member("wide.river");
    await test.db.updateTable("member").set({ slug: "narrow-river" }).where("id", "=", first.id).execute();

    const second = await test.member("narrow.river");

    assert.equal(second.slug, `narrow-river-${second.id}`);
  });

  it("refuses a name that looks like another one", async () => {
    await test.member("little_loom");

    for (const name of ["LITTLE_LOOM", "litt1e_loom", "ｌｉｔｔｌｅ_loom"])
      await assert.rejects(test.member(name), FormProblems, name);
  });
});

describe("the first administrator", () => {
  it("is made once", async () => {
    assert.equal(await hasAdministrator(test.db), false);
    const make = () =>
      test.as(system, (work) => createFirstAdministrator(work, { name: "Amara Osei", passwordHash: "$argon2id$" }));

    await make();

    assert.equal(await hasAdministrator(test.db), true);
    await assert.rejects(make(), Conflict);
  });
});

describe("a bearer token", () => {
  it("speaks for its member until it is withdrawn or they leave, and is not stored", async () => {
    const ana = await test.member("token.field");
    const token = await test.as(system, (work) => createApiToken(work, { member: "TOKEN.field", scope: "write" }));

    const bearer = await identifyBearer({ db: test.db, sealer: test.house.tools.sealer }, token, test.now);
    assert.deepEqual([bearer?.scope, bearer?.viewer.kind === "member" && bearer.viewer.id], ["write", ana.id]);
    assert.equal(await identifyBearer({ db: test.db, sealer: test.house.tools.sealer }, `${token}x`, test.now), null);
    await test.db.updateTable("api_token").set({ revoked_at: test.now }).where("member_id", "=", ana.id).execute();
    assert.equal(await identifyBearer({ db: test.db, sealer: test.house.tools.sealer }, token, test.now), null);
  });

  it("needs somebody it belongs to", async () => {
    const make = test.as(system, (work) => createApiToken(work, { member: "nobody here", scope: "read" }));

    await assert.rejects(make, FormProblems);
  });
});

describe("recognising somebody", () => {
  it("counts at most a hundred topics with news, and knows what they have set", async () => {
    const ana = await test.member("news.field");
    const { token } = await test.as(system, (work) => startSession(work, ana.id, { sharedDevice: false }));

    const identity = await identify({ db: test.db, sealer: test.house.tools.sealer }, token, test.now);

    assert.deepEqual(
      { ...identity, viewer: identity?.viewer.id, sessionHash: identity?.sessionHash.toString("hex") },
      {
        viewer: ana.id,
        sessionHash: hashToken(token).toString("hex"),
        sharedDevice: false,
        provedAt: test.now,
        provedTwice: false,
        theme: "auto",
        discreetWord: null,
        leaveSignsOut: true,
        news: 0,
        answers: 0,
      },
    );
  });

  it("ends with the membership", async () => {
    const ana = await test.member("leaving.field");
    const { token } = await test.as(system, (work) => startSession(work, ana.id, { sharedDevice: false }));
    await test.db.updateTable("member").set({ left_at: test.now }).where("id", "=", ana.id).execute();

    assert.equal(await identify({ db: test.db, sealer: test.house.tools.sealer }, token, test.now), null);
  });
});

describe("by the clock", () => {
  it("sessions, links and counts that no longer matter are forgotten, and nothing else", async () => {
    const ana = await test.member("clock.field");
    const ada = await test.member("Ada Clock", "administrator");
    const start = () => test.as(system, (work) => startSession(work, ana.id, { sharedDevice: false }));
    const old = await start();
    await test.as(ada, (work) => makePasswordLink(work, ana.id));
    await takeTries(test.db, [{ key: Buffer.from("old"), rule: doorRule, sentence: "" }], test.now);
    test.now = new Date(test.now.getTime() + 32 * 86_400_000);
    const fresh = await start();

    for (const job of jobs) await test.as(system, (work) => job.run(work));

    const hashes = (await test.db.selectFrom("session").select("token_hash").execute()).map((row) => row.token_hash);
    assert.ok(hashes.some((hash) => hash.equals(hashToken(fresh.token))));
    assert.ok(!hashes.some((hash) => hash.equals(hashToken(old.token))));
    assert.deepEqual(await test.db.selectFrom("one_time_link").select("purpose").execute(), []);
    assert.deepEqual(await test.db.selectFrom("attempt").select("count").execute(), []);
  });
});
