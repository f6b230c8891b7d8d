import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Route } from "#platform/web/routes.ts";
import { marksOf } from "./support/access/marks.ts";
import { forumNames, never, personNames, postNames, type Row, tagNames, topicNames } from "./support/access/row.ts";
import {
  addressOf,
  answerOf,
  type Case,
  casesOf,
  type Sending,
  successesOf,
  Trials,
  wholeMatrixOf,
} from "./support/access/trial.ts";
import { accessTable } from "./support/access-table.ts";
import { testSite } from "./support/site.ts";
import type { FieldValues } from "./support/visitor.ts";
import { makeWorld } from "./support/world/world.ts";

const site = await testSite({ rateLimits: false });
const world = await makeWorld(site);
const trials = new Trials(world);
await trials.prepare();
for (const row of Object.values(accessTable)) {
  for (const one of casesOf(row)) if (one.thing !== "") await world.thing(one.thing);
}
/** That somebody looked, or was not let in, is itself put on record. */
const unchanged = await marksOf(site.owner, ["audit_entry"]);
/** Reading moves only the reader's own place in a topic. */
const unread = await marksOf(site.owner, ["audit_entry", "topic_member"]);
const keyOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;

describe("the table of who may do what", () => {
  it("has a row for every address that the server answers at", () => {
    const missing = site.routes.map(keyOf).filter((key) => accessTable[key] === undefined);
    assert.deepEqual(missing, [], "These routes have no row in test/support/access/: say there who may do what.");
  });

  it("has no row for an address that is gone", () => {
    const known = new Set(site.routes.map(keyOf));
    assert.deepEqual(
      Object.keys(accessTable).filter((key) => !known.has(key)),
      [],
    );
  });

  it("says of every topic, post, forum, tag and person what it says of one of them", () => {
    const kinds: readonly (readonly string[])[] = [topicNames, postNames, forumNames, tagNames, personNames];
    const partly = Object.entries(accessTable).flatMap(([key, { cases, leadsOn }]) =>
      kinds.flatMap((names) => {
        const left = names.filter((name) => !(name in cases));
        const none = Object.values(cases).every((verdict) => verdict === never);
        return leadsOn || none || left.length === names.length ? [] : left.map((name) => `${key} about ${name}`);
      }),
    );
    assert.deepEqual(partly, []);
  });

  it("agrees with what the routes declare", () => {
    for (const route of site.routes) {
      assert.equal(route.access, accessTable[keyOf(route)]?.access ?? route.access, keyOf(route));
    }
  });
});

describe("who may do what", () => {
  for (const route of site.routes) {
    const row = rowOf(route);
    const cases = casesOf(row);
    const heads = cases.filter(({ persona, thing }) => thing === cases[0]?.thing && /guest|owner|admin/.test(persona));
    if (route.method === "GET") {
      it(`${keyOf(route)} shows itself to whom it should, and changes nothing`, async () => {
        const before = await unread();
        await expectEach(wholeMatrixOf(row), (one) => trials.send(route, row, one), row);
        await expectEach(heads, (one) => trials.send(route, row, one, { method: "HEAD" }), row);
        assert.equal(await unread(), before);
      });
    } else {
      it(`${keyOf(route)} does nothing for those who may not`, async () => {
        const before = await unchanged();
        const denied = cases.filter((one) => one.expected !== "yes");
        await expectEach(denied, (one) => trials.send(route, row, one), row);
        assert.equal(await unchanged(), before, "Something was written for somebody who may not.");
      });

      it(`${keyOf(route)} does it for those who may`, async () => {
        for (const one of successesOf(row)) {
          const thing = one.thing === "" ? undefined : await world.fresh(one.thing);
          const visitor = row.newPerson || one.persona === "guest" ? await trials.newcomer(one.persona) : undefined;
          const page = await trials.send(route, row, one, { ...(thing && { thing }), ...(visitor && { visitor }) });
          assert.equal(answerOf(page, row), "yes", `${said(one)}: ${page.status}`);
        }
      });
    }
  }
});

describe("forms that do not come from our pages", () => {
  for (const { route, row, one } of writable("page")) {
    it(`${keyOf(route)} needs the token of its own page, sent from our own site`, async () => {
      const before = await unchanged();
      const strangers = world.others.stranger.formToken();
      const tries: readonly Sending[] = [
        { fields: { _csrf: undefined } },
        { fields: { _csrf: strangers } },
        { fields: { _csrf: [strangers, strangers] } },
        { headers: { "sec-fetch-site": "cross-site" } },
        { headers: { "sec-fetch-site": "same-site" } },
        { headers: { "sec-fetch-site": "none" } },
        { headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" } },
      ];
      for (const sending of tries) {
        const page = await trials.send(route, row, one, sending);
        assert.equal(page.status, 403, JSON.stringify(sending));
      }
      assert.equal(await unchanged(), before);
    });
  }
});

describe("tokens and sessions", () => {
  it("lets a token that may only read change nothing", async () => {
    const token = await world.persons.administrator.bearer("read");
    const before = await unchanged();
    for (const { route, row, one } of writable("api").filter(({ route }) => route.changes !== false)) {
      const headers = { authorization: `Bearer ${token}` };
      assert.equal((await trials.send(route, row, one, { headers })).status, 403, keyOf(route));
    }
    assert.equal(await unchanged(), before);
  });

  it("takes no session for a call of the API, and no token for a page", async () => {
    const { staff } = world.persons;
    const { id, address } = await world.thing("staffTopic");
    const authorization = `Bearer ${await staff.bearer("admin")}`;
    assert.equal((await staff.get(`/api/v1/topics/${id}`)).status, 404);
    assert.equal((await site.guest.get(`/forums/topic/${address}/`, { authorization })).status, 404);
    assert.equal((await site.guest.get(`/api/v1/topics/${id}`, { authorization })).status, 200);
  });

  it("ends with the next request what a person was allowed before", async () => {
    const was = await site.moderator("Moderator Was");
    const authorization = `Bearer ${await was.bearer("read")}`;
    const { id, address } = await world.thing("staffTopic");
    assert.equal((await was.get(`/forums/topic/${address}/`)).status, 200);

    const keeper = world.others.keeper;
    await keeper.post(`/admin/people/${was.id}/standing/`, { role: "participant", title: "" });

    assert.equal((await was.get(`/forums/topic/${address}/`)).status, 404);
    assert.notEqual((await was.get("/moderation/")).status, 200);
    assert.ok([401, 404].includes((await was.get(`/api/v1/topics/${id}`, { cookie: "", authorization })).status));
  });
});

describe("fields that nobody asked for", () => {
  for (const { route, row, one } of writable("page", "api").filter(({ row }) => row.takesAnyField !== true)) {
    it(`${keyOf(route)} refuses them and does nothing`, async () => {
      const before = await unchanged();
      for (const field of ["is_administrator", "author_id", "__proto__", "constructor"]) {
        const page = await trials.send(route, row, one, { fields: fieldNamed(field) });
        assert.equal(page.status, 400, field);
      }
      assert.equal(await unchanged(), before);
    });
  }
});

describe("ids that are none", () => {
  const ids = ["0", "-1", "1e3", "0x1", "01", "1.0", "%2B1", "9007199254740993", "9223372036854775808", "%D9%A1"];
  const texts = ["%00", "1%00", "%ff", "..%2f", "1;x", "1%20", "text", "__proto__", "toString", "x".repeat(1_990)];

  for (const route of site.routes.filter((one) => /[:*]/.test(one.path) && rowOf(one).leadsOn !== true)) {
    const row = rowOf(route);
    const numeric = /id\b/i.test(route.path);
    it(`${keyOf(route)} finds nothing by them`, async () => {
      const one = casesOf(row).find(({ expected }) => expected === "yes");
      if (!one) return;
      const before = await unread();
      for (const id of numeric ? [...ids, ...texts] : texts) {
        const page = await trials.send(route, row, one, {
          path: addressOf(route.path, row, { id: 0, address: "" }, id),
        });
        assert.ok(page.status === 404 || page.status === 400, `${id.slice(0, 30)}: ${page.status} ${page.location}`);
      }
      assert.equal(await unread(), before);
    });
  }
});

function rowOf(route: { method: string; path: string; access: Row["access"] }): Row {
  return accessTable[keyOf(route)] ?? { access: route.access, cases: {} };
}

/** Every form, with somebody who may send it. */
function writable(...kinds: readonly Route["kind"][]) {
  return site.routes.flatMap((route) => {
    const row = rowOf(route);
    const one = casesOf(row).find(({ expected }) => expected === "yes");
    return route.method !== "GET" && kinds.includes(route.kind) && one ? [{ route, row, one }] : [];
  });
}

/** A field of any name, also of those that objects have of themselves. */
function fieldNamed(name: string): FieldValues {
  return Object.defineProperty({}, name, { value: "1", enumerable: true });
}

function said({ persona, thing, expected }: Case): string {
  return `${persona}${thing === "" ? "" : ` on ${thing}`} should get "${expected}"`;
}

/** Asks for all of them, a few at once, and tells every wrong answer. */
async function expectEach(
  cases: readonly Case[],
  send: (one: Case) => ReturnType<Trials["send"]>,
  row: Row,
): Promise<void> {
  const wrong: string[] = [];
  const waiting = [...cases];
  const work = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const page = await send(one);
      const answer = answerOf(page, row);
      if (answer !== one.expected) wrong.push(`${said(one)}, got "${answer}" (${page.status} ${page.location})`);
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  assert.deepEqual(wrong, []);
}
