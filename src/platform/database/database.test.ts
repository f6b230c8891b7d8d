import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { CompiledQuery, sql } from "kysely";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { quiet } from "../../../test/support/quiet-log.ts";
import { type Database, openDatabase } from "./database.ts";
import { withCommit } from "./driver.ts";
import { assertDurable, checkServer, findings } from "./durability.ts";
import { Busy, DatabaseDown } from "./errors.ts";
import { withQueryLog } from "./query-log.ts";

describe("the database", () => {
  let test: TestDatabase;
  let database: Database;
  const value = async <T>(expression: string): Promise<T | undefined> =>
    (await sql<{ value: T }>`select ${sql.raw(expression)} as value`.execute(database.db)).rows[0]?.value;

  before(async () => {
    test = await testDatabase();
    database = test.database;
    await sql`create table counter (id int primary key, value bigint not null)`.execute(test.owner.db);
    await sql`insert into counter values (1, 0), (2, 0)`.execute(test.owner.db);
    await sql`grant all on counter to threadwell_site`.execute(test.owner.db);
  });

  it("is used under a role that owns nothing and passes no row security", async () => {
    assert.equal(await value("current_user"), "threadwell_site");
    assert.equal(await value("(select rolsuper or rolbypassrls from pg_roles where rolname = current_user)"), false);
    await assert.rejects(value("(select 1 from pg_authid limit 1)"), /permission denied/);
    const owner = await sql<{ name: string }>`select current_user as name`.execute(test.owner.db);
    assert.notEqual(owner.rows[0]?.name, "threadwell_site");
  });

  it("gives numbers as numbers, days as text and instants as dates", async () => {
    assert.equal(await value("9007199254740991::bigint"), 9_007_199_254_740_991);
    assert.deepEqual(await value("array[1, null, 3]::bigint[]"), [1, null, 3]);
    assert.equal(await value("date '2026-02-03'"), "2026-02-03");
    assert.deepEqual(await value("timestamptz '2026-02-03 04:05:06+02'"), new Date("2026-02-03T02:05:06Z"));
    await assert.rejects(value("9007199254740993::bigint"), /too large to be held exactly/);
    assert.equal(await value("1"), 1, "and the connection is fine afterwards");
  });

  it("plans a statement that comes back only once", async () => {
    for (let time = 0; time < 4; time++) await sql`select ${time}::int as again`.execute(database.db);

    const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(
      database.db,
    );

    assert.ok(rows.some(({ statement }) => statement.includes("as again")));
  });

  it("does not let a session be changed for whoever comes next", async () => {
    await assert.rejects(sql`set role none`.execute(database.db), /only be changed by/);
    await database.transaction(async (db) => {
      await sql`set local statement_timeout = '2s'`.execute(db);
    });
    assert.equal(await value("current_setting('statement_timeout')"), "5s");
  });

  it("starts a transaction over when two were in each other's way", async () => {
    const add = (first: number, second: number) =>
      database.transaction(async (db) => {
        await sql`update counter set value = value + 1 where id = ${first}`.execute(db);
        await wait(30);
        await sql`update counter set value = value + 1 where id = ${second}`.execute(db);
      });

    await Promise.all([add(1, 2), add(2, 1)]);

    const { rows } = await sql`select value from counter order by id`.execute(database.db);
    assert.deepEqual(rows, [{ value: 2 }, { value: 2 }]);
  });

  it("keeps nothing of a transaction that fails, and gives the connection back clean", async () => {
    const failing = database.transaction(async (db) => {
      await sql`update counter set value = 100`.execute(db);
      throw new Error("changed my mind");
    });

    await assert.rejects(failing, /changed my mind/);
    assert.equal(await value("(select max(value) from counter) < 100"), true);
  });

  it("sends a transaction's last statement with its commit, and saves nothing when that goes wrong", async () => {
    const before = await value("(select sum(value) from counter)::int");
    const add = (last: string) =>
      database.transaction(async (db) => {
        await sql`select value from counter where id = 1 for update`.execute(db);
        await sql`update counter set value = value + 1 where id = 1`.execute(db);
        await db.executeQuery(withCommit(CompiledQuery.raw(last)));
      });

    await assert.rejects(add("update counter set value = 1 / 0 where id = 2"), /division by zero/);
    assert.equal(await value("(select sum(value) from counter)::int"), before);

    await add("update counter set value = value + 1 where id = 2");
    assert.equal(await value("(select sum(value) from counter)::int"), Number(before) + 2);
  });

  it("gives the connection back clean when nothing was said, and when only the end was", async () => {
    const before = await value("(select sum(value) from counter)::int");
    const addOne = withCommit(CompiledQuery.raw("update counter set value = value + 1 where id = 1"));

    await database.transaction(async () => undefined);
    await database.transaction(async (db) => void (await db.executeQuery(addOne)));
    await assert.rejects(
      database.transaction(async (db) => {
        await db.executeQuery(addOne);
        throw new Error("after all not");
      }),
      /after all not/,
    );

    assert.equal(await value("(select sum(value) from counter)::int"), Number(before) + 1);
    assert.equal(await value("pg_current_xact_id_if_assigned()::text"), null);
  });

  it("ends what takes too long, and says that it is busy", async () => {
    const impatient = await openDatabase({
      address: test.address,
      log: quiet,
      limits: { statementMs: 100, lockMs: 50, idleInTransactionMs: 100 },
    });
    const holder = await test.owner.pool.connect();
    await holder.query("begin; update counter set value = value");
    try {
      await assert.rejects(sql`select pg_sleep(5)`.execute(impatient.db), Busy);
      await assert.rejects(sql`update counter set value = 0`.execute(impatient.db), Busy);
      const idle = impatient.transaction(async (db) => {
        await sql`select 1`.execute(db);
        await wait(300);
        await sql`select 1`.execute(db);
      });
      await assert.rejects(idle, (error) => error instanceof Busy || error instanceof DatabaseDown);
    } finally {
      await holder.query("rollback");
      holder.release();
      await impatient.close();
    }
  });

  it("lets only so many wait for a connection", async () => {
    const small = await openDatabase({ address: test.address, log: quiet, connections: 1, longestQueue: 2 });
    const all = await Promise.allSettled([1, 2, 3, 4, 5].map(() => sql`select pg_sleep(0.05)`.execute(small.db)));
    await small.close();

    const refused = all.filter((one) => one.status === "rejected" && one.reason instanceof Busy);
    assert.equal(all.filter((one) => one.status === "fulfilled").length, 3);
    assert.equal(refused.length, 2);
  });

  it("counts the statements of a piece of work", async () => {
    const before = database.queriesSoFar();
    const { queries } = await withQueryLog(async () => {
      await value("1");
      await database.transaction((db) => sql`select 2`.execute(db));
    });
    assert.deepEqual(queries, ["select 1 as value", "begin", "select 2", "commit"]);
    assert.equal(database.queriesSoFar() - before, 4);
  });

  it("tells those who listen, and tells them to look again after a break", async () => {
    const heard: string[] = [];
    let gaps = 0;
    await database.listen(
      "news",
      (payload) => heard.push(payload),
      () => gaps++,
    );

    await database.notify("news", "one");
    await until(() => heard.length === 1);
    await cut("threadwell listener");
    await until(() => gaps === 1);
    await database.notify("news", "two");
    await until(() => heard.length === 2);

    assert.deepEqual(heard, ["one", "two"]);
  });

  it("says that it is down when connections are cut, and works again by itself", async () => {
    const sleeping = assert.rejects(sql`select pg_sleep(5)`.execute(database.db), DatabaseDown);
    await wait(50);
    await cut("threadwell site");
    await sleeping;
    await wait(50);
    assert.equal(await value("1"), 1);
  });

  it("says that it is down when nobody is there", async () => {
    const nobody = { socketFolder: "/nonexistent", user: "nobody", database: "nothing" };
    const absent = await openDatabase({ address: nobody, log: quiet });
    await assert.rejects(sql`select 1`.execute(absent.db), DatabaseDown);
    await absent.close();
  });

  it("is refused when it would not keep what it confirms", async () => {
    assert.ok((await assertDurable(database.db)).every(({ level }) => level !== "refuse"));
    assert.ok((await checkServer(database.db)).length >= 7);
    const good = {
      fsync: "on",
      fullPageWrites: "on",
      synchronousCommit: "on",
      encoding: "UTF8",
      checksums: "on",
      version: "18.4",
      versionNumber: 180_004,
      roleIsMighty: false,
    };
    const cases = [
      { fsync: "off" },
      { fullPageWrites: "off" },
      { synchronousCommit: "off" },
      { encoding: "SQL_ASCII" },
      { versionNumber: 140_010 },
      { roleIsMighty: true },
    ];
    for (const wrong of cases)
      assert.equal(findings({ ...good, ...wrong }).filter(({ level }) => level === "refuse").length, 1);
    assert.deepEqual(
      findings({ ...good, checksums: "off" })
        .filter(({ level }) => level !== "ok")
        .map(({ level }) => level),
      ["warn"],
    );
  });

  async function cut(application: string): Promise<void> {
    await test.owner.pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1 and datname = current_database()",
      [application],
    );
  }
});

async function until(holds: () => boolean): Promise<void> {
  for (let look = 0; look < 250; look++) {
    if (holds()) return;
    await wait(20);
  }
  assert.fail("it did not happen in five seconds");
}
