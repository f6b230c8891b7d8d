import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { before, describe, it } from "node:test";
import { sql } from "kysely";
import { decisions } from "../../../test/support/member-columns.ts";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import { filesIn } from "../../../test/support/unzip.ts";

let site: TestSite;
let ana: Person;
let bo: Person;

before(async () => {
  site = await testSite({ rateLimits: false });
  ana = await site.participant("ana_copies");
  bo = await site.participant("bo_writes");
});

describe("a copy of one's data", () => {
  it("holds what one wrote and set, as a page and for programs, and no secret", async () => {
    const topic = await site.topic({ by: ana, title: "My question", body: "Qzfirst words" });
    await ana.post(`/posts/${topic.id}/edit/`, { body: "Qzsecond words", version: "0" });
    await ana.post(`/drafts/?place=topic:${topic.id}`, { body: "Qzunsent words" });
    await ana.post("/settings/line/", { line: "Practising slowly" });
    const answer = await site.reply({ by: bo, to: topic, body: "Bo answers" });
    await ana.post(`/posts/${answer.id}/react/`, { kind: "thanks" });
    await ana.post(`/report/${answer.id}/`, { reason: "other", note: "Qznote to moderators" });
    await ana.post(`/forums/users/${bo.slug}/block/`);
    await ana.bearer();

    const page = await ana.post("/settings/copy/");

    assert.equal(page.headers["content-type"], "application/zip");
    assert.match(String(page.headers["content-disposition"]), /filename="my-copy\.zip"/);
    assert.match(String(page.headers["cache-control"]), /no-store/);
    const files = filesIn(page.raw);
    assert.deepEqual([...files.keys()], ["my-copy.json", "my-copy.html"]);
    for (const text of files.values()) {
      for (const kept of ["Qzfirst", "Qzsecond", "Qzunsent", "Practising slowly", "Qznote", "bo_writes", "thanks"])
        assert.match(text, new RegExp(kept));
      assert.doesNotMatch(text, /Bo answers|password_hash|\$argon2/);
    }
  });

  it("holds the pictures in one's posts, and no others", async () => {
    const eve = await site.participant("eve_draws");
    const topic = await site.topic({ by: eve });
    const answer = await site.reply({ by: bo, to: topic });
    const picture = (postId: number, webp: string) => ({
      token: `of${postId}`.padEnd(22, "x"),
      post_id: postId,
      width: 4,
      height: 3,
      webp: Buffer.from(webp),
      created_at: new Date(),
    });
    const values = [picture(topic.id, "RIFF hers"), picture(answer.id, "RIFF his")];
    await site.owner.db.insertInto("picture").values(values).execute();

    const files = filesIn((await (await site.participant("carl")).post("/settings/copy/")).raw);
    const hers = filesIn((await eve.post("/settings/copy/")).raw);

    assert.deepEqual([...files.keys()], ["my-copy.json", "my-copy.html"]);
    assert.equal(hers.get(`picture-${topic.id}-1.webp`), "RIFF hers");
    assert.equal(hers.size, 3);
    assert.deepEqual(JSON.parse(hers.get("my-copy.json") ?? "").lists.pictures, [
      { post: topic.id, file: `picture-${topic.id}-1.webp` },
    ]);
  });

  it("holds what one wrote under a one-time name, marked with it (A-051)", async () => {
    const cleo = await site.participant("cleo_aside");
    const forum = await site.forum();
    const form = {
      title: "Aside",
      body: "Qzaside words",
      as: "one-time",
      name: "dim.larch",
      submission_id: randomUUID(),
    };
    await cleo.post(`/forums/new-topic/${forum.id}/`, form);

    const copy = JSON.parse(filesIn((await cleo.post("/settings/copy/")).raw).get("my-copy.json") ?? "");

    assert.deepEqual([copy.posts[0].text, copy.posts[0].under], ["Qzaside words", "dim.larch"]);
    assert.equal(copy.lists.topicsStarted[0].under, "dim.larch");
  });

  it("is whole: of every column that refers to a member it is decided whether it is in it (P-59)", async () => {
    const { rows } = await sql<{ column: string }>`
      select relname || '.' || attname as column
        from pg_attribute join pg_class on pg_class.oid = attrelid
       where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and attnum > 0 and not attisdropped
         and (exists (select 1 from pg_constraint
                       where conrelid = attrelid and contype = 'f' and confrelid = 'member'::regclass and attnum = any(conkey))
              or (atttypid = 'bigint'::regtype
                  and attname ~ '(^|_)(member|author|actor|subject|person|owner|reader|writer|editor|reporter|viewer|sender)_id$'))
       order by 1`.execute(site.owner.db);

    assert.deepEqual(
      rows.map(({ column }) => column),
      Object.keys(decisions).sort(),
      "Decide in test/support/member-columns.ts, and add what people should get to commands/copy.ts.",
    );
  });

  it("has a part for everything that was decided to be in it", async () => {
    const cleo = await site.participant("cleo_copies");
    const copy: unknown = JSON.parse(filesIn((await cleo.post("/settings/copy/")).raw).get("my-copy.json") ?? "{}");
    const names = new Set(
      Object.entries(copy ?? {}).flatMap(([name, part]) => (name === "lists" ? Object.keys(part) : name)),
    );

    for (const decision of Object.values(decisions)) {
      if ("copied" in decision) assert.ok(names.has(decision.copied), decision.copied);
    }
  });

  it("tells nothing of topics that its owner may no longer read", async () => {
    const moderator = await site.moderator();
    const team = await site.forum({ title: "Team", audience: "staff" });
    const dora = await site.participant("dora_copies");
    const topic = await site.topic({ by: bo, title: "Qzmoved away" });
    await site.reply({ by: dora, to: topic, body: "My own words" });
    await moderator.post(`/topics/${topic.id}/move/`, { forum: String(team.id) });

    const files = filesIn((await dora.post("/settings/copy/")).raw);

    for (const text of files.values()) assert.doesNotMatch(text, /Qzmoved away/);
    assert.match(files.get("my-copy.json") ?? "", /My own words/);
  });

  it("is made once a day, also of two presses at once, and is nowhere on disk (A-106, A-107, T-18)", async () => {
    const eve = await site.participant("eve_copies");

    const answers = await Promise.all([eve.post("/settings/copy/"), eve.post("/settings/copy/")]);

    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 429]);
    assert.deepEqual(readdirSync(site.config.dataDir), []);
    for (const path of [
      "/my-copy.zip",
      "/exports/my-copy.zip",
      "/settings/copy/my-copy.zip",
      "/backups/a",
      "/.git/config",
      "/.env",
    ])
      assert.equal((await bo.get(path)).status, 404, path);
    site.clock.advance(24 * 3_600_000 + 1_000);
    assert.match((await eve.post("/settings/copy/")).html(), /action="\/prove\//);
  });
});
