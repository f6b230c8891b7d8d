import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, it } from "node:test";
import { sql } from "kysely";
import { createLog } from "#platform/log.ts";
import type { Page } from "../../../test/support/browsing.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import type { Visitor } from "../../../test/support/visitor.ts";

describe("requests that no page of ours sends", () => {
  let site: TestSite;
  const lines: string[] = [];
  const log = createLog({ level: "info", human: false, write: (line) => void lines.push(line) });
  const postJson = (who: Visitor, path: string, value: unknown): Promise<Page> =>
    who.send({
      method: "POST",
      path,
      headers: { origin: site.url, "sec-fetch-site": "same-origin", "content-type": "application/json" },
      body: JSON.stringify(value),
    });

  before(async () => {
    site = await testSite({ rateLimits: false, log });
  });

  it("are not read as forms when they are JSON, whatever is in them (A-023)", async () => {
    const rosa = await site.participant("rosa_reed");
    for (const value of [{ name: { toString: "x" } }, { name: [[null]] }, [], "words", 5, null]) {
      const sent = typeof value === "object" && !Array.isArray(value) ? { _csrf: rosa.formToken(), ...value } : value;
      for (const path of ["/log-in/", "/settings/line/", "/drafts/?place=topic:1", "/topics/1/reply/"]) {
        assert.equal((await postJson(rosa, path, sent)).status, 415, path);
        assert.equal((await postJson(site.newGuest(), path, sent)).status, 415, path);
      }
    }
    assert.equal((await postJson(rosa, "/no/such/page/", { a: { toString: 1 } })).status, 404);
  });

  it("put no words of theirs into a form of ours when another site sends them (T-05)", async () => {
    const words = "Call this number now";
    const fields = { body: words, name: words, submission_id: randomUUID() };
    const noah = await site.participant("noah_nettle");
    for (const headers of [{ "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }] as const) {
      for (const who of [site.newGuest(), noah]) {
        for (const path of ["/topics/1/reply/", "/log-in/", "/sign-up/", "/settings/line/"]) {
          const page = await who.post(path, fields, { origin: "https://evil.example", ...headers });
          assert.ok(page.status === 403 || page.status === 404, `${path} ${page.status}`);
          assert.doesNotMatch(page.body, /Call this number/, path);
        }
      }
    }
    const own = await site.newGuest().post("/topics/1/reply/", fields);
    assert.match(own.body, /Call this number/, "what was typed here is kept");
  });

  it("do not fill the memory with copies of one page under other spellings (A-057)", async () => {
    const wren = await site.participant("wren_willow");
    const { url } = await site.topic({ by: wren, title: "One page, many spellings" });
    assert.ok((await site.newGuest().get(url)).headers.etag);
    for (const other of [url.replace("one", "%6fne"), url.replace("one", "%6Fne"), url.replace("page", "pag%65")]) {
      const page = await site.newGuest().get(other);
      assert.equal(page.status, 200);
      assert.equal(page.headers.etag, undefined, "a page that is kept has a mark");
    }
  });

  it("leave nothing of themselves in the log, also when what fails quotes them in several lines (P-61)", async () => {
    const iris = await site.participant("iris_isle");
    await sql`
      create function refuse() returns trigger language plpgsql as
        $$ begin raise exception E'no\n%\n    at %', new.role_line, new.name; end $$`.execute(site.owner.db);
    await sql`create trigger refuse before update of role_line on member for each row execute function refuse()`.execute(
      site.owner.db,
    );
    lines.length = 0;

    const page = await iris.post("/settings/line/", { line: "Plugh is what I wrote" });

    assert.equal(page.status, 500);
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? "", /P0001.* at /);
    assert.doesNotMatch(lines.join("") + page.body, /plugh|iris/i);
  });
});

describe("the figures for the operator", () => {
  it("are shown to who asks on the machine by its own name, not to who comes for the site by its public one", async () => {
    const site = await testSite({ env: { SITE_URL: "https://community.example" } });
    const ask = (host: string, headers: Record<string, string> = {}) =>
      site.newGuest().send({ path: "/metrics", headers: { host, ...headers } });

    assert.equal((await ask(`127.0.0.1:${site.port}`)).status, 200);
    assert.equal((await ask(`localhost:${site.port}`)).status, 200);
    assert.equal((await ask("community.example")).status, 404, "a proxy that does not say that it is one");
    assert.equal((await ask("10.0.0.7:3000")).status, 404);
  });

  it("need a token of somebody who is an administrator today", async () => {
    const site = await testSite();
    const through = { "x-forwarded-for": "203.0.113.7" };
    const bearing = async (token: string) =>
      (await site.newGuest().get("/metrics", { ...through, authorization: `Bearer ${token}` })).status;
    const ada = await site.administrator();
    const token = await ada.bearer("admin");
    assert.equal(await bearing(token), 200);
    assert.equal(await bearing(await ada.bearer("write")), 404);

    await site.database.db.updateTable("member").set({ role: "participant" }).where("id", "=", ada.id).execute();
    assert.equal(await bearing(token), 404);
  });
});
