import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { sql } from "kysely";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";

describe("what the site's own role may do", () => {
  let test: TestDatabase;

  before(async () => {
    test = await testDatabase();
  });

  it("does not go through a function with its owner's rights that is open to all or looks among temporary tables", async () => {
    const { rows } = await sql<{ name: string; open: boolean; path: string }>`
      select proname as name, coalesce(proacl::text, '{=X}') ~ '(\\{|,)=[^,}]*X' as open, array_to_string(proconfig, ',') as path
        from pg_proc where prosecdef and pronamespace = 'public'::regnamespace`.execute(test.owner.db);

    assert.ok(rows.length > 0);
    for (const { name, open, path } of rows) {
      assert.equal(open, false, name);
      assert.match(path ?? "", /search_path=.*pg_temp$/, name);
    }
  });

  it("includes adding to the log of what was done, and neither changing nor emptying it (P-63)", async () => {
    const { db } = test.database;
    await sql`insert into moderation_act (act, created_at) values ('hide', now())`.execute(db);
    for (const statement of [
      "update moderation_act set act = 'kept'",
      "delete from moderation_act",
      "truncate moderation_act",
    ])
      await assert.rejects(sql.raw(statement).execute(db), /permission denied/, statement);
  });
});
