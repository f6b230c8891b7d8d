import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, it } from "node:test";
import { sql } from "kysely";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import type { MadeTopic } from "../../../test/support/things.ts";

let site: TestSite;
let bo: Person;
let made = 0;

before(async () => {
  site = await testSite({ rateLimits: false });
  await site.administrator();
  bo = await site.participant("bo_writes");
});

/** Somebody whose every word is one of a kind, all over the place. */
async function somebody() {
  made += 1;
  const [name, title, words, quoted, draft, line, note, former] = [
    "name",
    "title",
    "words",
    "quoted",
    "draft",
    "line",
    "note",
    "former",
  ].map((what) => `q${what}${made}zx`) as [string, string, string, string, string, string, string, string];
  const ana = await site.participant(name);
  const topic = await site.topic({ by: ana, title: `About ${title}`, body: `First ${words}.` });
  const reply = await site.reply({ by: ana, to: topic, body: `Then ${quoted}.` });
  const edited = await site.reply({ by: ana, to: topic, body: former });
  await ana.post(`/posts/${edited.id}/edit/`, { body: `Now ${words}.`, version: "0" });
  const quote = `> [${name} wrote](#post-${reply.id}):\n>\n> Then ${quoted}.\n\nThank you, @${name}.`;
  const answer = await site.reply({ by: bo, to: topic, body: quote });
  await ana.post(`/posts/${answer.id}/react/`, { kind: "thanks" });
  await ana.post(`/drafts/?place=topic:${topic.id}`, { body: draft });
  await ana.post("/settings/line/", { line });
  await ana.post(`/report/${answer.id}/`, { reason: "other", note });
  await ana.bearer();
  return { ana, topic, reply, answer, edited, canaries: { name, title, words, quoted, draft, line, note, former } };
}

const leave = (person: Person, posts: "keep" | "erase") => person.post("/settings/leave-for-good/", { posts });

/** Where one of these words still stands in the database, in whatever table and column. */
async function remains(words: readonly string[]): Promise<string[]> {
  const { rows: columns } = await sql<{ table: string; column: string }>`
    select relname as table, attname as column from pg_attribute join pg_class on pg_class.oid = attrelid
     where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and attnum > 0 and not attisdropped
       and atttypid in ('text'::regtype, 'jsonb'::regtype, 'bytea'::regtype, 'varchar'::regtype, 'tsvector'::regtype)`.execute(
    site.owner.db,
  );
  const found: string[] = [];
  for (const { table, column } of columns) {
    for (const word of words) {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from ${sql.id(table)}
         where strpos(lower(${sql.id(column)}::text), ${word}) > 0
            or strpos(lower(${sql.id(column)}::text), ${Buffer.from(word).toString("hex")}) > 0`.execute(site.owner.db);
      if ((rows[0]?.n ?? 0) > 0) found.push(`${word} in ${table}.${column}`);
    }
  }
  return found;
}

async function seen(topic: MadeTopic): Promise<string> {
  const { slug } = await site.database.db
    .selectFrom("topic")
    .select("slug")
    .where("id", "=", topic.id)
    .executeTakeFirstOrThrow();
  const looks = [site.guest, bo].flatMap((by) => [
    by.get(`/forums/topic/${slug}/`),
    by.get(topic.forum.url),
    by.get("/"),
    by.get(`/api/v1/topics/${topic.id}/posts`),
  ]);
  return (await Promise.all(looks)).map(({ body }) => body).join("\n");
}

const isThere = (id: number) =>
  site.database.db.selectFrom("member").select("id").where("id", "=", id).executeTakeFirst();

describe("leaving for good", () => {
  for (const posts of ["keep", "erase"] as const) {
    it(`takes one-time names along, with posts to ${posts}, and keeps them from others (T-03)`, async () => {
      const ana = await site.participant(`qowner${posts}`);
      const forum = await site.forum();
      const [alias, words] = [`qveil${posts}`, `qwhisper${posts}`];
      const form = { title: "Asked aside", body: words, as: "one-time", name: alias, submission_id: randomUUID() };
      const { location } = await ana.post(`/forums/new-topic/${forum.id}/`, form);
      const found = site.database.db.selectFrom("topic").select("id").where("forum_id", "=", forum.id);
      const { id } = await found.executeTakeFirstOrThrow();
      await bo.post(`/topics/${id}/reply/`, { body: `Dear @${alias}`, submission_id: randomUUID() });

      await leave(ana, posts);
      await site.worked();

      assert.deepEqual(await remains([alias, ana.name, ...(posts === "erase" ? [words] : [])]), []);
      if (posts === "keep") assert.match((await bo.get(location)).body, new RegExp(words));
      const taken = await bo.post(`/forums/new-topic/${forum.id}/`, { ...form, submission_id: randomUUID() });
      assert.equal(taken.status, 422);
    });
  }

  it("with all posts leaves not one word of them, nor the name, on any page and in any table (P-58)", async () => {
    const { ana, topic, answer, canaries } = await somebody();
    const words = Object.values(canaries);
    assert.ok((await remains(words)).length >= 8);

    const done = await leave(ana, "erase");
    await site.worked();

    assert.match(done.location, /^\/receipt\//);
    assert.deepEqual(await remains(words), []);
    const pages = await seen(topic);
    for (const word of words) assert.doesNotMatch(pages, new RegExp(word));
    assert.match(pages, /A topic whose title was taken back/);
    assert.match(pages, /These words were taken back by their author/);
    assert.match(pages, /Thank you, somebody\./);
    assert.equal(await isThere(ana.id), undefined);
    const { rows } = await sql`select reactions from post where id = ${answer.id}`.execute(site.database.db);
    assert.deepEqual(rows, [{ reactions: {} }]);
  });

  it("with posts kept leaves their words to nobody, and no two of them to the same person", async () => {
    const { ana, topic, canaries } = await somebody();
    const { name, line, draft, note, former } = canaries;

    await leave(ana, "keep");
    await site.worked();

    assert.deepEqual(await remains([name, line, draft, former]), []);
    assert.ok(note);
    const pages = await seen(topic);
    assert.match(pages, new RegExp(canaries.words));
    assert.match(pages, new RegExp(canaries.title));
    assert.match(pages, /A former member/);
    assert.doesNotMatch(pages, new RegExp(name));
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from post where topic_id = ${topic.id} and author_id is not null and author_id <> ${bo.id}`.execute(
      site.database.db,
    );
    assert.deepEqual(rows, [{ n: 0 }]);
  });

  it("names nobody from the very answer on, and ends every log-in and token at once (P-36)", async () => {
    const { ana, topic, canaries } = await somebody();
    const token = await ana.bearer();
    const cookies = ana.jar.header();

    const done = await leave(ana, "keep");

    assert.match(String(done.headers["set-cookie"]), /Max-Age=0/);
    assert.match(String(done.headers["clear-site-data"]), /"cookies"/);
    assert.doesNotMatch(await seen(topic), new RegExp(`>${canaries.name}<|${canaries.line}`));
    assert.equal((await site.guest.send({ path: "/settings/", headers: cookies })).status, 302);
    const api = await site.guest.send({ path: "/api/v1/forums", headers: { authorization: `Bearer ${token}` } });
    assert.equal(api.status, 401);
    assert.equal((await bo.get(`/forums/users/${ana.slug}/`)).status, 404);
    await site.worked();
  });

  it("keeps the name from everybody else, look-alikes included", async () => {
    const ana = await site.participant("rowan_leaf");
    await leave(ana, "keep");
    await site.worked();

    await assert.rejects(site.participant("rowan_leaf"), /form needs a change/i);
    await assert.rejects(site.participant("Rowan-Leaf".replace("-", "_")), /form needs a change/i);
    assert.deepEqual(await remains(["rowan_leaf"]), []);
  });

  it("gives a receipt that says when and what, and not who", async () => {
    const ana = await site.participant("asks_receipt");
    const done = await leave(ana, "erase");

    const page = await site.newGuest().get(done.location);
    const file = await site.newGuest().get(`${done.location}receipt.txt`);

    assert.match(page.body, /You have left/);
    assert.match(file.body, /^Receipt [0-9A-Z]{4}(-[0-9A-Z]{4}){3}\nDate \d{4}-\d\d-\d\d\nPosts removed\n$/);
    assert.doesNotMatch(page.body + file.body, /asks_receipt/);
    const forged = done.location.replace(".all.", ".name.");
    assert.equal((await site.guest.get(forged)).status, 404);
  });

  it("asks what should happen to the posts, and who it is when they logged in long ago (P-44)", async () => {
    const ana = await site.participant("not_so_fast", "linen field under rain");
    assert.match((await ana.get("/settings/leave-for-good/")).body, /Keep them, without my name[\s\S]*Remove them too/);
    const unsaid = await ana.post("/settings/leave-for-good/");
    assert.equal(unsaid.status, 422);

    site.clock.advance(11 * 60_000);
    const late = await leave(ana, "erase");

    assert.match(late.html(), /action="\/prove\/"/);
    assert.notEqual(await isThere(ana.id), undefined);
  });

  it("is not for the only administrator, also when two leave at once", async () => {
    const other = await testSite({ rateLimits: false });
    const ada = await other.administrator("Ada First");
    assert.equal((await ada.get("/settings/leave-for-good/")).status, 403);
    assert.match((await leave(ada, "keep")).body, /only administrator/);
    const eva = await other.administrator("Eva Second");

    const answers = await Promise.all([leave(ada, "keep"), leave(eva, "keep")]);

    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 403]);
    await other.close();
  });

  it("takes a few hundred posts at a time, so that nobody waits for it", async () => {
    const ana = await site.participant("writes_much");
    const own = await site.topic({ by: ana });
    const others = await site.topic({ by: bo });
    for (let n = 0; n < 230; n += 1) await site.reply({ by: ana, to: n % 2 === 0 ? own : others });
    await leave(ana, "erase");

    await site.worked();

    const { rows } = await sql<{ state: string; n: number }>`
      select state, count(*)::int as n from post where topic_id in (${own.id}, ${others.id}) group by 1 order by 1`.execute(
      site.database.db,
    );
    assert.deepEqual(rows, [
      { state: "shown", n: 1 },
      { state: "withdrawn", n: 231 },
    ]);
    assert.equal(await isThere(ana.id), undefined);
  });
});
