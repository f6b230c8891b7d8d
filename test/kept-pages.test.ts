import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, it } from "node:test";
import type { Asking, Page } from "./support/browsing.ts";
import type { Person } from "./support/person.ts";
import { type TestSite, testSite } from "./support/site.ts";
import type { MadeTopic } from "./support/things.ts";
import type { FieldValues } from "./support/visitor.ts";

describe("pages kept for guests (A-057)", () => {
  let site: TestSite;
  let ana: Person;
  let topic: MadeTopic;
  let paths: readonly string[];

  before(async () => {
    site = await testSite({ rateLimits: false });
    ana = await site.participant("Anouk");
    topic = await site.topic({ by: ana, title: "First steps", tags: ["first"] });
    paths = [
      "/",
      "/forums/",
      topic.url,
      topic.forum.url,
      "/forums/topic-tag/first/",
      "/forums/view/recent/",
      "/rules/",
    ];
  });

  const clean = (path: string) => site.newGuest().get(path);
  const forget = () => site.house.announce(["site"]);

  /** What must be the same for all guests. Encodings are compared apart. */
  function essence({ status, headers, body }: Page) {
    const { date: _date, "content-length": _length, connection: _connection, ...rest } = headers;
    return { status, headers: rest, body };
  }

  const own = `localhost`;
  const odd: readonly (readonly [string, () => Partial<Asking>])[] = [
    ["another wish for its type", () => ({ headers: { accept: "application/json" } })],
    ["another language", () => ({ headers: { "accept-language": "ar, he;q=0.9" } })],
    ["a forwarded host", () => ({ headers: { "x-forwarded-host": "evil.example", "x-forwarded-port": "1" } })],
    ["a forwarded scheme", () => ({ headers: { "x-forwarded-proto": "https", "x-forwarded-ssl": "on" } })],
    [
      "a forwarded address",
      () => ({ headers: { "x-forwarded-for": "203.0.113.9, 127.0.0.1", forwarded: "for=1;host=evil" } }),
    ],
    ["another address to rewrite to", () => ({ headers: { "x-original-url": "/admin/", "x-rewrite-url": "/admin/" } })],
    ["another method in a header", () => ({ headers: { "x-http-method-override": "DELETE", "x-method": "POST" } })],
    ["markup in a cookie", () => ({ headers: { cookie: 'theme="><script>1</script>; lang=xx' } })],
    ["an unknown cookie", () => ({ headers: { cookie: "_ga=GA1.2.3; consent=1" } })],
    ["a form's cookie", () => ({ headers: { cookie: `tw-form=${"a".repeat(43)}` } })],
    ["a session that never was", () => ({ headers: { cookie: `tw=${"a".repeat(43)}` } })],
    ["a token that never was", () => ({ headers: { authorization: `Bearer ${"a".repeat(43)}` } })],
    [
      "markup in its agent and referrer",
      () => ({ headers: { "user-agent": "<script>", referer: "https://evil.example/<b>" } }),
    ],
    ["a foreign origin", () => ({ headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" } })],
    ["a range", () => ({ headers: { range: "bytes=0-10", "if-range": '"x"' } })],
    [
      "old conditions",
      () => ({ headers: { "if-none-match": '"old"', "if-modified-since": "Thu, 01 Jan 1970 00:00:00 GMT" } }),
    ],
    ["an unknown compression", () => ({ headers: { "accept-encoding": "zstd, compress;q=0.5" } })],
    ["a compression", () => ({ headers: { "accept-encoding": "gzip" } })],
    ["a body", () => ({ headers: { "content-length": "3" }, body: "a=b" })],
    ["large letters in its host", () => ({ headers: { host: `${own.toUpperCase()}:${site.port}` } })],
    ["a number for its host", () => ({ headers: { host: `127.0.0.1:${site.port}` } })],
    ["HEAD", () => ({ method: "HEAD" })],
    ["OPTIONS", () => ({ method: "OPTIONS" })],
    ["POST", () => ({ method: "POST" })],
    ["a foreign host", () => ({ headers: { host: "evil.example" } })],
  ];

  for (const [what, asking] of odd) {
    it(`are the same after a request with ${what}`, async () => {
      await forget();
      const some = ["/", topic.url, "/forums/topic-tag/first/", "/rules/"];
      const expected = await Promise.all(some.map(async (path) => essence(await clean(path))));
      await forget();
      const first = await Promise.all(some.map((path) => site.newGuest().send({ path, ...asking() })));
      const after = await Promise.all(some.map(async (path) => essence(await clean(path))));
      assert.deepEqual(after, expected);
      for (const [place, page] of first.entries()) {
        const { method } = asking();
        if (page.status === 200 && method !== "HEAD") assert.equal(page.body, expected[place]?.body, some[place]);
        assert.equal(page.headers["set-cookie"], undefined);
      }
    });
  }

  it("are not mixed up with what a query asks for", async () => {
    for (const query of [
      "?",
      "?x=1",
      "?page=2&x=<script>",
      "?utm_source=evil",
      "?__proto__=1",
      "?page=abc",
      "?%00=1",
    ]) {
      await forget();
      for (const path of paths) {
        const asked = await site.newGuest().get(`${path}${query}`);
        const page = await clean(path);
        assert.equal(page.status, 200);
        assert.doesNotMatch(asked.body + page.body, /<script>|utm_source|__proto__/);
        assert.ok(asked.status < 500, `${path}${query}`);
      }
    }
  });

  it("are never older than the last change", async () => {
    const moderator = await site.moderator();
    const administrator = await site.administrator();
    const post = await site.reply({ by: ana, to: topic });
    const { id } = topic;
    const forumId = topic.forum.id;
    const texts = { title: topic.forum.title, description: "Changed", audience: "public", slug: "" };
    const body = () => ({ body: `Words ${Math.random()}`, submission_id: randomUUID() });
    const changes: readonly (readonly [Person, string, FieldValues])[] = [
      [moderator, `/topics/${id}/reply/`, body()],
      [ana, `/posts/${post.id}/edit/`, { body: "Other words", version: 0 }],
      [moderator, `/posts/${post.id}/react/`, { kind: "thanks" }],
      [ana, "/settings/line/", { line: "Practising at home" }],
      [moderator, `/posts/${post.id}/hide/`, { reason: "It named somebody." }],
      [moderator, `/posts/${post.id}/restore/`, {}],
      [ana, `/posts/${post.id}/withdraw/`, {}],
      [moderator, `/topics/${id}/close/`, { closed: "yes" }],
      [moderator, `/topics/${id}/close/`, { closed: "no" }],
      [administrator, `/topics/${id}/pin/`, { pinned: "2" }],
      [moderator, `/topics/${id}/tags/`, { tags: "first, second" }],
      [ana, `/forums/new-topic/${forumId}/`, { ...body(), title: "Another", tags: "first" }],
      [administrator, `/admin/people/${moderator.id}/standing/`, { role: "moderator", title: "Nurse" }],
      [administrator, `/admin/forums/${forumId}/`, texts],
      [administrator, `/admin/forums/${forumId}/close`, {}],
      [administrator, "/admin/texts/rules/", { markdown: "Be kind.", version: 1, do: "save" }],
      [ana, `/topics/${id}/rename/`, { title: "Not allowed" }],
    ];
    const all = async () => Promise.all(paths.map(async (path) => essence(await clean(path))));
    for (const [who, path, fields] of changes) {
      await all();
      const { status } = await who.post(path, fields);
      assert.ok(status === 303 || status === 404, `${path}: ${status}`);
      const now = await all();
      await forget();
      assert.deepEqual(now, await all(), path);
    }
  });

  it("never hold a refusal", async () => {
    await forget();
    await site.owner.pool.query("alter table topic rename to away");
    const broken = await clean(topic.url);
    await site.owner.pool.query("alter table away rename to topic");
    assert.equal(broken.status, 500);
    assert.equal((await clean(topic.url)).status, 200);

    const later = `${topic.forum.url.replace(/[^/]+\/$/, "new-ground")}/`;
    assert.equal((await clean(later)).status, 404);
    await site.forum({ title: "New ground" });
    assert.equal((await clean(later)).status, 200);
  });

  it("are never mixed up with what is made for somebody who is logged in", async () => {
    await forget();
    for (const path of paths) {
      const mine = [await ana.get(path), await ana.send({ method: "HEAD", path })];
      const theirs = await clean(path);
      assert.doesNotMatch(theirs.body, /My topics|name="_csrf"/, path);
      mine.push(await ana.get(path), await ana.get(path, { "if-none-match": String(theirs.headers.etag) }));
      // The practice's texts ask nobody who they are.
      if (path === "/rules/") continue;
      for (const page of mine) {
        assert.equal(page.headers["cache-control"], "no-store", path);
        assert.notEqual(page.body, theirs.body, path);
      }
    }
  });

  it("come in every encoding with the same words and the same mark", async () => {
    await forget();
    for (const path of paths) {
      const plain = await clean(path);
      for (const encoding of ["br", "gzip", "gzip, br", "identity", "*"]) {
        for (const method of ["GET", "HEAD", "GET"]) {
          const page = await site.newGuest().send({ method, path, headers: { "accept-encoding": encoding } });
          assert.equal(page.headers.etag, plain.headers.etag, `${method} ${path} ${encoding}`);
          if (method === "GET") assert.equal(page.body, plain.body, `${path} ${encoding}`);
        }
      }
      const unchanged = await clean(path).then(({ headers }) =>
        site.guest.get(path, { "if-none-match": String(headers.etag) }),
      );
      assert.equal(unchanged.status, 304);
      assert.equal(unchanged.body, "");
    }
  });
});
