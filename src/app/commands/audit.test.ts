import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { before, describe, it } from "node:test";
import { auditAlone } from "#platform/work/audit-alone.ts";
import { dataFolder, type Outcome } from "../../../test/support/program.ts";
import { runHere } from "../../../test/support/run-here.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";

let site: TestSite;
let command: (...args: readonly string[]) => Promise<Outcome>;

before(async () => {
  const installKey = randomBytes(32);
  site = await testSite({ installKey });
  const folder = await dataFolder(installKey);
  site.beforeClose(folder.remove);
  const env = { DATA_DIR: folder.path, DATABASE_URL: site.databaseUrl, SITE_URL: site.url };
  command = (...args) => runHere({ args, input: "", env });
});

describe("the audit log from a terminal", () => {
  it("is whole, and its end can be kept elsewhere", async () => {
    const ada = await site.administrator("Ada Terminal");
    await auditAlone(site.house, ada.member, { kind: "people-read" });

    const whole = await command("audit", "check");
    const head = await command("audit", "head");
    const kept = await command("audit", "check", "--head", head.out.trim());

    assert.equal(whole.code, 0);
    assert.match(whole.out, /^The chain is whole: \d+ entries\.\n$/);
    assert.match(head.out, /^\d+:[0-9a-f]{64}\n$/);
    assert.equal(kept.code, 0);
  });

  it("is no longer, once an entry was changed, and it says which", async () => {
    const ada = await site.administrator("Ada Altered");
    const head = (await command("audit", "head")).out.trim();
    await auditAlone(site.house, ada.member, { kind: "people-read" });
    const last = Number((await command("audit", "head")).out.split(":")[0]);
    await site.owner.pool.query("update audit_entry set actor_id = null where id = $1", [last]);

    const broken = await command("audit", "check");
    const elsewhere = await command("audit", "check", "--head", `${last + 1}${head.slice(head.indexOf(":"))}`);

    assert.equal(broken.code, 1);
    assert.match(broken.out, new RegExp(`breaks at entry ${last}:`));
    assert.equal(elsewhere.code, 1);
    assert.equal((await command("audit", "check", "--head", "17")).code, 2);
  });
});
