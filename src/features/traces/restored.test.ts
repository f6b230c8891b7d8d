import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { sql } from "kysely";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import { listUndone, replayErasures } from "./index.ts";

let site: TestSite;
let ana: Person;

before(async () => {
  site = await testSite({ rateLimits: false });
  ana = await site.participant("ana_leaves");
});

/** The tables as they were, as a backup holds them. */
async function backup(): Promise<() => Promise<void>> {
  const { db } = site.owner;
  const tables = ["member", "topic", "post", "topic_member", "session"];
  for (const name of tables) await sql`create table ${sql.id("old", name)} as table ${sql.id(name)}`.execute(db);
  return async () => {
    await sql`truncate ${sql.join(tables.map((name) => sql.id(name)))} cascade`.execute(db);
    for (const name of tables) {
      const always = name === "session" ? sql`overriding system value` : sql``;
      await sql`insert into ${sql.id(name)} ${always} table ${sql.id("old", name)}`.execute(db);
    }
    await sql`delete from departed_name`.execute(db);
  };
}

describe("a backup that is brought back", () => {
  it("brings nobody back who has left: at the next start they leave again (T-40, P-60)", async () => {
    await sql`create schema old`.execute(site.owner.db);
    const topic = await site.topic({ by: ana, title: "About qzback", body: "Words of qzback." });
    const bo = await site.participant("bo_stays");
    await site.reply({ by: bo, to: topic });
    const restore = await backup();
    await ana.post("/settings/leave-for-good/", { posts: "erase" });
    await site.worked();
    await restore();
    const { db } = site.database;
    const { sealer, erasures } = site.house.tools;
    assert.match((await site.newGuest().get(`${topic.url}?again`)).body, /qzback/);
    assert.deepEqual(await listUndone(db, sealer, erasures.read()), [{ id: ana.id, withPosts: true }]);

    assert.equal(await replayErasures(site.house), 1);
    await site.worked();

    assert.equal((await site.guest.get(topic.url)).status, 404);
    const { rows } = await sql`select id from post where body_source like '%qzback%'`.execute(db);
    assert.deepEqual(rows, []);
    assert.deepEqual(await listUndone(db, sealer, erasures.read()), []);
    assert.equal(await replayErasures(site.house), 0);
    const left = await db.selectFrom("member").select("name").where("id", "in", [ana.id, bo.id]).execute();
    assert.deepEqual(left, [{ name: "bo_stays" }]);
  });

  it("never takes somebody for one who left because they were given the same number", async () => {
    const cleo = await site.participant("cleo_joins");
    await cleo.post("/settings/leave-for-good/", { posts: "keep" });
    await site.worked();

    site.clock.advance(60_000);
    const { id: newId } = await site.participant("dora_joins");
    await sql`update member set id = ${cleo.id} where id = ${newId}`.execute(site.owner.db).catch(() => undefined);

    assert.equal(await replayErasures(site.house), 0);
  });
});
