import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { sql } from "kysely";
import { type Member, system } from "#core/viewer.ts";
import { auditAlone } from "#platform/work/audit-alone.ts";
import { inWork } from "#platform/work/work.ts";
import { type TestHouse, testHouse } from "../../../test/support/house.ts";
import { checkChain, findChainHead } from "./queries/chain.ts";

let test: TestHouse;
let ada: Member;

before(async () => {
  test = await testHouse();
  ada = await test.member("Ada Chain", "administrator");
});

const note = (detail: string) =>
  auditAlone(test.house, ada, { kind: "setting-changed", object: "setting:timeZone", detail });
const entries = () => test.db.selectFrom("audit_entry").selectAll().orderBy("id").execute();

describe("the audit log", () => {
  it("keeps one whole chain while fifty people write at once", async () => {
    const before = (await entries()).length;

    await Promise.all(
      Array.from({ length: 50 }, (_, number) =>
        inWork(test.house, ada, async (work) => {
          work.audit({ kind: "person-read", subjectId: number + 1 });
          work.audit({ kind: "people-read" });
        }),
      ),
    );

    const all = await entries();
    assert.equal(all.length, before + 100);
    assert.deepEqual(
      all.map(({ id }) => id),
      all.map((_, place) => place + 1),
    );
    assert.deepEqual(await checkChain(test.db), { kind: "whole", entries: all.length });
    assert.equal(new Set(all.map(({ subject_id }) => subject_id).filter((id) => id !== null)).size, 50);
  });

  it("makes nobody wait for the rest of somebody else's work", async () => {
    const count = (await entries()).length;
    let seen = 0;

    await inWork(test.house, ada, async (work) => {
      work.audit({ kind: "people-read" });
      await note("meanwhile");
      seen = (await entries()).length;
    });

    assert.equal(seen, count + 1);
    assert.equal((await entries()).length, count + 2);
    assert.equal((await checkChain(test.db)).kind, "whole");
  });

  it("holds nothing of what came to nothing", async () => {
    const before = await entries();

    const failing = inWork(test.house, ada, async (work) => {
      work.audit({ kind: "people-read" });
      throw new Error("in the end");
    });

    await assert.rejects(failing, /in the end/);
    assert.deepEqual(await entries(), before);
  });

  it("lets the site add and read, and nothing else (T-34)", async () => {
    await note("one");
    const forbidden = [
      sql`update audit_entry set actor_id = 1`,
      sql`update audit_entry set detail = 'other' where id = 1`,
      sql`delete from audit_entry`,
      sql`truncate audit_entry`,
      sql`alter table audit_entry disable trigger all`,
      sql`drop trigger chain_audit_entry on audit_entry`,
      sql`create or replace function chain_audit_entry() returns trigger language plpgsql as 'begin return new; end'`,
      sql`drop table audit_entry`,
      sql`lock table audit_entry in access exclusive mode`,
    ];

    for (const statement of forbidden)
      await assert.rejects(
        test.db.transaction().execute((db) => statement.execute(db)),
        { code: "42501" },
      );
  });

  it("gives whoever adds by hand the next place, whatever number and hash they name", async () => {
    await sql`insert into audit_entry (id, at, kind, previous_hash, hash) values (900, now(), 'people-read', '\\x00', '\\x00')`.execute(
      test.db,
    );

    assert.equal((await checkChain(test.db)).kind, "whole");
  });

  it("escapes what could make a line of its own, and takes no other text from anywhere (ASVS 16.4.1)", async () => {
    await note("a\nb|c\\d é\u202e");

    const last = (await entries()).at(-1);

    assert.equal(last?.detail, "a\\u{a}b\\u{7c}c\\u{5c}d \\u{e9}\\u{202e}");
    for (const text of ["two\nlines", "a|b", "\u202e", ""])
      await assert.rejects(
        sql`insert into audit_entry (at, kind, detail) values (now(), 'people-read', ${text})`.execute(test.db),
        { code: "23514" },
      );
  });

  it("records the worker and the command line as nobody", async () => {
    await auditAlone(test.house, system, { kind: "imported", object: "import:3" });

    assert.equal((await entries()).at(-1)?.actor_id, null);
  });
});

describe("checking the chain", () => {
  /** What a check finds after this; nothing of it stays. */
  async function tampered(statement: ReturnType<typeof sql>): Promise<number> {
    let brokenAt = 0;
    const undo = new Error("undone");
    const trying = test.owner.transaction(async (db) => {
      await statement.execute(db);
      const finding = await checkChain(db);
      brokenAt = finding.kind === "broken" ? finding.at : 0;
      throw undo;
    });
    await assert.rejects(trying, undo);
    return brokenAt;
  }

  it("names the first entry that was changed, taken away or slipped in", async () => {
    const whole = await checkChain(test.db);
    assert.equal(whole.kind, "whole");
    assert.equal(await tampered(sql`update audit_entry set actor_id = 7 where id = 3`), 3);
    assert.equal(await tampered(sql`delete from audit_entry where id = 5`), 5);
    assert.equal(await tampered(sql`delete from audit_entry where id <= 2`), 1);
    assert.equal(await tampered(sql`update audit_entry set at = at + interval '1 ms' where id = 9`), 9);
  });

  it("sees with a head kept elsewhere that the newest entries are gone, or that all were written anew", async () => {
    await note("kept");
    const head = await findChainHead(test.db);
    assert.ok(head);
    assert.equal((await checkChain(test.db, head)).kind, "whole");

    assert.deepEqual(await checkChain(test.db, { id: head.id + 1, hash: head.hash }), {
      kind: "broken",
      at: head.id + 1,
    });
    assert.deepEqual(await checkChain(test.db, { id: head.id, hash: "0".repeat(64) }), { kind: "broken", at: head.id });
  });
});
