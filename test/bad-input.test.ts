import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { formsOf } from "./support/access/forms.ts";
import type { Row } from "./support/access/row.ts";
import { addressOf } from "./support/access/trial.ts";
import type { Page } from "./support/browsing.ts";
import { ownHostileTexts } from "./support/hostile-data.ts";
import { htmlFindings } from "./support/html-findings.ts";
import { testSite } from "./support/site.ts";
import type { FieldValues, Visitor } from "./support/visitor.ts";
import { makeWorld } from "./support/world/world.ts";

const bugs: string[] = [];
const log = { info: () => undefined, warn: () => undefined, error: (message: string) => void bugs.push(message) };
const site = await testSite({ rateLimits: false, log });
const world = await makeWorld(site);
const pageForms = await formsOf(world, "page");
const apiForms = await formsOf(world, "api");
const bearer = await world.persons.owner.bearer();

afterEach(() => {
  assert.deepEqual(Object.keys(Object.prototype), [], "Something was added to every object.");
  assert.deepEqual(bugs.splice(0), [], "The site met something that it did not expect.");
});

/** As it would stand in a form's body, and how it must be answered: refused as no text, refused, or in any way but a bug. */
const values: readonly (readonly [string, "unreadable" | "refused" | "any"])[] = [
  ["", "any"],
  ["a%00b", "unreadable"],
  ["%ED%A0%80", "unreadable"],
  ["%", "unreadable"],
  ["%E2%80%AEevil%E2%80%AC", "any"],
  ["%E2%80%8B%E2%80%8C%EF%BB%BF", "any"],
  [`a${"%CC%81".repeat(300)}`, "any"],
  ["__proto__", "any"],
  ["%3Cscript%3Ealert(1)%3C/script%3E", "any"],
  ["9".repeat(30), "any"],
  ["1e309", "any"],
  ["x".repeat(110_000), "refused"],
];

describe("forms filled in as no page would", () => {
  for (const { route, row, visitor, thing, fields } of pageForms) {
    const pathname = addressOf(route.path, row, thing);
    const query = row.query?.({ world, persona: "owner", thing }) ?? "";
    // A password's hash takes its time: whatever can be read is read alike.
    const some = row.hashes ? values.filter(([, expected]) => expected !== "any") : values;
    it(`${route.path} answers clearly whatever stands in it`, async () => {
      for (const name of Object.keys(fields)) {
        const rest = encoded({ ...fields, [name]: undefined });
        for (const [value, expected] of some) {
          const page = await send(visitor, `${pathname}${query}`, `${rest}&${name}=${value}`);
          judge(page, expected, `${name}=${value.slice(0, 40)}`, row);
        }
        const twice = await send(visitor, `${pathname}${query}`, `${encoded(fields)}&${name}=again`);
        judge(twice, "any", `${name} twice`, row);
        for (const nested of [`${name}[]`, `${name}[__proto__][a]`]) {
          const page = await send(visitor, `${pathname}${query}`, `${rest}&${encodeURIComponent(nested)}=1`);
          judge(page, "refused", nested, row);
        }
      }
      judge(
        await send(visitor, pathname, `${encoded(fields)}&${"a=1&".repeat(120)}`),
        "unreadable",
        "many fields",
        row,
      );
      judge(await send(visitor, pathname, `a=${"x".repeat(300_000)}`), "refused", "300 kB", row);
    });
  }
});

describe("addresses asked as no link would", () => {
  const queries = [
    "page=99999999",
    "page=-1",
    "page=0",
    "page=1&page=2",
    "page[]=1",
    "limit=-1",
    "sort=password",
    "a=%ff",
    "%00",
  ];
  const odd = [
    ...queries,
    "__proto__=1",
    "constructor[prototype][a]=1",
    "a=1&".repeat(2_000),
    `a=${"x".repeat(7_000)}`,
  ];

  for (const persona of ["guest", "administrator"] as const) {
    it(`are refused or answered to ${persona}, and nothing breaks`, async () => {
      for (const { method, path } of site.routes) {
        if (method !== "GET" || /[:*]/.test(path)) continue;
        for (const query of odd) {
          const page = await world.as(persona).get(`${path}?${query}`);
          assert.ok(page.status < 500, `${path}?${query.slice(0, 40)}: ${page.status}`);
          assert.doesNotMatch(page.body, /password&|constructor\[/, `${path}?${query.slice(0, 40)} is repeated`);
        }
      }
    });
  }
});

describe("calls of the API with what is no such call", () => {
  const wrong = [null, 5, true, [], {}, ["a"], { a: 1 }, [[]], "", "\u0000", "\ud800", "x".repeat(70_000)];
  const bodies = [
    "",
    "[]",
    '"x"',
    "1",
    "null",
    "{",
    "[".repeat(50_000),
    `{"a":${'{"a":'.repeat(5_000)}1${"}".repeat(5_001)}`,
    "\u00ff",
  ];
  const types = [
    "application/json garbage",
    "application/json\tx",
    "text/plain",
    "application/x-www-form-urlencoded",
    "a/b",
    "",
  ];

  it("says in a problem document what is wrong", async () => {
    for (const { route, row, thing, fields } of apiForms) {
      const pathname = addressOf(route.path, row, thing);
      const call = async (body: string | Buffer, type = "application/json") => {
        const headers = { cookie: "", authorization: `Bearer ${bearer}`, "content-type": type };
        const page = await site.guest.send({ method: "POST", path: pathname, headers, body });
        const said = `${pathname} ${type} ${String(body).slice(0, 60)}: ${page.status}`;
        assert.ok(page.status >= 400 && page.status < 500, said);
        assert.match(page.headers["content-type"] ?? "", /application\/problem\+json/, said);
        assert.deepEqual(Object.keys(Object.prototype), []);
      };
      for (const name of Object.keys(fields)) {
        for (const value of wrong) await call(JSON.stringify({ ...fields, [name]: value }));
        await call(JSON.stringify({ ...fields, [name]: undefined }));
      }
      for (const name of ["__proto__", "constructor", "id", "author_id"]) {
        await call(JSON.stringify(fields).replace("{", `{"${name}":{"a":1},`));
      }
      for (const body of bodies) await call(body);
      await call(Buffer.from([0x7b, 0xff, 0x7d]));
      await call(`{"body":"${"x".repeat(300_000)}"}`);
      for (const type of types) await call(JSON.stringify(fields), type);
    }
  });

  it("renders hostile text safely, and answers others meanwhile", async () => {
    for (const text of [...hostileShapes(19_900), ...ownHostileTexts]) {
      const body = JSON.stringify({ body: `Hello ${text.replaceAll("\u0000", "")}` });
      const headers = { cookie: "", "content-type": "application/json" };
      const asked = site.guest.send({ method: "POST", path: "/api/v1/preview", headers, body });
      const began = performance.now();
      assert.equal((await site.newGuest().get("/urgent/")).status, 200);
      const waited = performance.now() - began;
      const page = await asked;
      assert.equal(page.status, 200, text.slice(0, 40));
      const { html } = Object.assign({ html: "" }, page.json());
      assert.deepEqual(htmlFindings(html), [], text.slice(0, 40));
      assert.ok(waited < 2_000, `${text.slice(0, 40)} held everybody up for ${waited} ms`);
    }
  });
});

/** As much as a post may hold of what makes readers of Markdown slow. */
function hostileShapes(length: number): string[] {
  const shapes = [
    "[",
    "![](",
    "> ",
    "*a ",
    "_a*",
    "`",
    "<",
    "<a ",
    "|a",
    "- ",
    "1. ",
    "&#1;",
    "\\",
    "](x",
    "~~",
    "a@",
    "https://a.",
    "\u202e",
    "e\u0301\u0301",
    "\n\n",
    "| a |\n|---|\n",
  ];
  return shapes.map((shape) => shape.repeat(Math.floor(length / shape.length)));
}

function send(visitor: Visitor, path: string, body: string): Promise<Page> {
  const token = encoded({ _csrf: visitor.formToken() });
  const type = { "content-type": "application/x-www-form-urlencoded" };
  return visitor.send({
    method: "POST",
    path,
    headers: { ...type, origin: site.url, "sec-fetch-site": "same-origin" },
    body: `${token}&${body}`,
  });
}

function encoded(fields: FieldValues): string {
  const sent = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return new URLSearchParams(sent).toString();
}

function judge(page: Page, expected: (typeof values)[number][1], what: string, row: Row): void {
  assert.ok(page.status < 500, `${what}: ${page.status}`);
  if (expected === "unreadable") assert.equal(page.status, 400, what);
  if (expected === "refused" && row.takesAnyField !== true) assert.ok(page.status >= 400, `${what}: ${page.status}`);
  assert.doesNotMatch(page.body, /<script>alert/, what);
  if (page.status >= 400) assert.match(page.body, /<h1/, what);
}
