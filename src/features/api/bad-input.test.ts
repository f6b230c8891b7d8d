import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Page } from "../../../test/support/browsing.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import type { MadeTopic } from "../../../test/support/things.ts";
import { postList, problemShape } from "./forms.ts";

let site: TestSite;
let topic: MadeTopic;
let token: string;

before(async () => {
  site = await testSite({ rateLimits: false });
  const ana = await site.participant("Ana");
  topic = await site.topic({ by: ana });
  token = await ana.bearer();
});

function sends(path: string, body: string | Buffer | undefined, headers: Record<string, string> = {}): Promise<Page> {
  return site.newGuest().send({
    method: "POST",
    path: `/api/v1${path}`,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
    ...(body === undefined ? {} : { body }),
  });
}

/** A refusal that says why, in the right form, and repeats nothing of what was sent. */
function assertRefused(page: Page, statuses: readonly number[], told: string): void {
  assert.ok(statuses.includes(page.status), `${told}: ${page.status} ${page.body.slice(0, 200)}`);
  assert.match(String(page.headers["content-type"]), /^application\/problem\+json/, told);
  assert.equal(page.headers["cache-control"], "no-store");
  assert.equal(page.headers["x-content-type-options"], "nosniff");
  assert.equal(problemShape.parse(page.json()).status, page.status, told);
  assert.doesNotMatch(page.body, /canary|__proto__|polluted|invalid_|ZodError|expected/i, told);
  assert.equal(Object.hasOwn(Object.prototype, "polluted"), false);
}

async function postCount(): Promise<number> {
  return postList.parse((await site.guest.get(`/api/v1/topics/${topic.id}/posts`)).json()).total;
}

describe("a body that is not right", () => {
  const wrong: readonly (readonly [string, string | Buffer | undefined, readonly number[]])[] = [
    ["nothing at all", undefined, [400]],
    ["nothing but the type", "", [400]],
    ["half of it", '{"body":"canary', [400]],
    ["a list", "[]", [400]],
    ["a list of bodies", '[{"body":"canary"}]', [400]],
    ["null", "null", [400]],
    ["a number", "3", [400]],
    ["text", '"canary"', [400]],
    ["an empty object", "{}", [400]],
    ["a list where text belongs", '{"body":["canary"]}', [400]],
    ["an object where text belongs", '{"body":{"canary":1}}', [400]],
    ["a number where text belongs", '{"body":3}', [400]],
    ["null where text belongs", '{"body":null}', [400]],
    ["true where text belongs", '{"body":true}', [400]],
    ["a field that we do not know", '{"body":"Hi","canary":1}', [400]],
    ["a role", '{"body":"Hi","role":"admin","is_staff":1}', [400]],
    ["somebody else as the author", '{"body":"Hi","author_id":1,"created_at":"2001-01-01","id":"5"}', [400]],
    ["a prototype", '{"body":"Hi","__proto__":{"polluted":1}}', [400]],
    ["a constructor", '{"body":"Hi","constructor":{"prototype":{"polluted":1}}}', [400]],
    ["names that every object has", '{"body":"Hi","toString":"x","hasOwnProperty":"x"}', [400]],
    ["only a prototype", '{"__proto__":{"body":"Hi","polluted":1}}', [400]],
    ["bytes that are no text", Buffer.from([0x7b, 0x22, 0x62, 0xff, 0xfe, 0x22, 0x7d]), [400]],
    ["nothing but spaces", '{"body":"  \\n "}', [422]],
    ["nothing that can be seen", '{"body":"\\u200b\\u200b\\u2060"}', [422]],
    ["NUL", '{"body":"a\\u0000canary"}', [422]],
    ["half of a character", '{"body":"a\\ud800canary"}', [422]],
    ["too many characters", JSON.stringify({ body: "canary ".repeat(3_000) }), [422]],
    ["too many bytes", JSON.stringify({ body: "c".repeat(300_000) }), [413]],
    ["lists in lists in lists", `{"body":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, [400]],
  ];

  for (const [told, body, statuses] of wrong) {
    it(`is refused: ${told}`, async () => {
      const before = await postCount();

      for (const path of [`/topics/${topic.id}/posts`, "/preview"])
        assertRefused(await sends(path, body), statuses, path);

      assert.equal(await postCount(), before);
    });
  }

  it("says which fields need what", async () => {
    const path = `/forums/${topic.forum.id}/topics`;
    const typed = problemShape.parse((await sends(path, '{"title":3,"audience":"everybody"}')).json());
    const blank = problemShape.parse((await sends(path, '{"title":"\\u200b","body":" "}')).json());

    assert.equal(typed.status, 400);
    assert.deepEqual(Object.keys(typed.problems ?? {}).sort(), ["audience", "body", "title"]);
    assert.equal(blank.status, 422);
    assert.deepEqual(Object.keys(blank.problems ?? {}).sort(), ["body", "title"]);
    assert.equal((await sends(path, JSON.stringify({ title: "x".repeat(121), body: "Hi" }))).status, 422);
  });

  it("is refused in any other form than JSON", async () => {
    const body = '{"body":"canary"}';
    const types = [
      "application/x-www-form-urlencoded",
      "text/plain",
      "multipart/form-data; boundary=x",
      "application/jsonx",
      "application/json garbage",
      "application/json\tcharset",
      "application/problem+json",
      "application",
    ];
    for (const type of types) {
      const page = await sends(`/topics/${topic.id}/posts`, body, { "content-type": type });
      assertRefused(page, [400, 415], type);
    }
    assert.equal((await sends("/preview", body, { "content-type": "Application/JSON; charset=utf-8" })).status, 200);
  });

  it("is refused under a key that is none", async () => {
    for (const key of ["", "x".repeat(201), "caf\u00e9", "tab\there"]) {
      const page = await sends(`/topics/${topic.id}/posts`, '{"body":"Hi"}', { "idempotency-key": key });
      assertRefused(page, [400], JSON.stringify(key));
    }
    const longest = await sends(`/topics/${topic.id}/posts`, '{"body":"Hi"}', {
      "idempotency-key": "~ ".repeat(100).trimEnd(),
    });
    assert.equal(longest.status, 201);
  });
});

describe("an address that is not right", () => {
  const strangeIds = [
    "-1",
    "0",
    "01",
    "1e3",
    "0x1",
    "1.0",
    "+1",
    "9223372036854775808",
    "99999999999999999999999999",
    "%D9%A1",
    "1;canary",
    "1%00",
    "..%2f1",
    "%ff",
    "%20",
    "canary",
    "__proto__",
    "c".repeat(3_000),
  ];

  for (const id of strangeIds) {
    it(`is like what does not exist: ${id.slice(0, 30)}`, async () => {
      assertRefused(await site.guest.get(`/api/v1/topics/${id}`), [404], "topic");
      assertRefused(await site.guest.get(`/api/v1/topics/${id}/posts`), [404], "posts");
      assertRefused(await site.guest.get(`/api/v1/forums/${id}/topics`), [404], "topics");
      assertRefused(await sends(`/topics/${id}/posts`, '{"body":"Hi"}'), [404], "reply");
      assertRefused(await sends(`/forums/${id}/topics`, '{"title":"T","body":"Hi"}'), [404], "start");
    });
  }

  const strangeQueries = [
    "page=0",
    "page=-1",
    "page=01",
    "page=1.5",
    "page=1e3",
    "page=",
    "page=99999999",
    "page=canary",
    "page=1&page=2",
    "page=1&page=1",
    "page[]=1",
    "page=%D9%A1",
    "page=%ff",
    "page=%00",
    "page=1%20",
    "per_page=0",
    "per_page=101",
    "per_page=-1",
    "per_page=1000000000000",
    "per_page=10&per_page=20",
    "limit=-1",
    "sort=canary",
    "id=5",
    "__proto__=polluted",
    "__proto__[polluted]=1",
    "constructor=x",
    "toString=x",
    `${"a=1&".repeat(2_000)}`,
    "%E0%A4%A",
  ];

  for (const query of strangeQueries) {
    it(`is refused: ?${query.slice(0, 30)}`, async () => {
      assertRefused(await site.guest.get(`/api/v1/topics/${topic.id}/posts?${query}`), [400], "posts");
      assertRefused(await site.guest.get(`/api/v1/forums/${topic.forum.id}/topics?${query}`), [400], "topics");
      assertRefused(await site.guest.get(`/api/v1/forums?${query}`), [400], "forums");
      assertRefused(await sends(`/topics/${topic.id}/posts?${query}`, '{"body":"Hi"}'), [400], "reply");
    });
  }

  it("is like what does not exist under another method", async () => {
    for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS"]) {
      const page = await site.newGuest().send({ method, path: `/api/v1/topics/${topic.id}` });
      assertRefused(page, [404], method);
    }
  });
});
