import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { system } from "#core/viewer.ts";
import { goOnWithPass, startPass } from "#features/search/index.ts";
import { saveSettings } from "#platform/settings/store.ts";
import { inWork } from "#platform/work/work.ts";
import { casesOf, Trials } from "./support/access/trial.ts";
import { accessTable } from "./support/access-table.ts";
import type { Page } from "./support/browsing.ts";
import { testSite } from "./support/site.ts";
import { Canaries } from "./support/world/canaries.ts";
import { crawl } from "./support/world/crawl.ts";
import { contentNames, isContent, readers } from "./support/world/makers.ts";
import {
  both,
  everyone,
  helpers,
  members,
  moderators,
  nobody,
  personas,
  readOnly,
  team,
  type Who,
} from "./support/world/personas.ts";
import { keepSecrets } from "./support/world/secrets.ts";
import type { Thing } from "./support/world/thing.ts";
import { everyAddress } from "./support/world/values.ts";
import { makeWorld } from "./support/world/world.ts";

const words = new Canaries();
const site = await testSite({ rateLimits: false });
const world = await makeWorld(site, (thing) => (part) => words.word(`${part} of ${thing}`, whoReads(thing, part)));
for (const name of contentNames) await world.thing(name);
await keepSecrets(world, words);
const values = await everyAddress(site);
await inWork(site.house, system, async (work) => {
  // So that feeds and the sitemap hold what they may.
  await saveSettings(work, { searchEngines: true });
  work.changed("site");
  await startPass(work);
});
while ((await inWork(site.house, system, goOnWithPass)) !== null);
const trials = new Trials(world);
await trials.prepare();
const bearers = new Map<string, string>();
for (const persona of ["participant", "volunteer", "staff"] as const) {
  bearers.set(persona, await world.persons[persona].bearer("read"));
}
const nothing: Thing = { id: 0, address: "" };

describe("what is meant for few", () => {
  // The others see what one of these sees; that they do, address by address, is tried with who may do what.
  const likeOthers: Who = ["restricted", "withdrawn", "blocked", "blocker", "lapsed"];
  for (const persona of personas.filter((one) => !likeOthers.includes(one))) {
    it(`reaches ${persona} exactly where it should, whatever they open`, async () => {
      const found = new Set<string>();
      const leaks = new Map<string, string>();
      const visited = await crawl(world, persona, {
        ...(readOnly.includes(persona) ? {} : { values }),
        see(path, page) {
          for (const { word, label, who, maybe } of words.in(textOf(page))) {
            found.add(word);
            if (!who.includes(persona) && !maybe.includes(persona) && !leaks.has(label)) leaks.set(label, path);
          }
          assert.ok(page.status < 500, `${path}: ${page.status}`);
        },
      });
      assert.ok(visited > 60, `Only ${visited} addresses were visited.`);
      assert.deepEqual(
        [...leaks].map(([label, path]) => `${label} at ${path}`),
        [],
      );
      assert.deepEqual(
        words.missedBy(persona, found).map(({ label }) => label),
        [],
      );
    });
  }
});

describe("what is looked for", () => {
  const pages = [(word: string) => `/forums/search/?q=${word}`, (word: string) => `/api/v1/search?q=${word}`];

  for (const persona of ["guest", "participant", "volunteer", "staff"] as const) {
    it(`is to ${persona} like what nobody ever wrote, where it is not for them`, async () => {
      let found = 0;
      for (const pathOf of pages) {
        const bytes = async (word: string) => {
          const headers = persona === "guest" ? {} : { authorization: `Bearer ${bearers.get(persona) ?? ""}` };
          const isApi = pathOf("").startsWith("/api/");
          const page = await world.as(persona).get(pathOf(word), isApi ? { cookie: "", ...headers } : {});
          return page
            .html()
            .replaceAll(word, "it")
            .replace(/name="_csrf" value="[^"]*"/g, "");
        };
        const never = await bytes("qzneverneverx");
        for (const { word, label, who, maybe } of words.all.values()) {
          const isTheirs = who.includes(persona) || maybe.includes(persona);
          const same = (await bytes(word)) === never;
          if (!same) found += 1;
          assert.ok(same || isTheirs, `${label} can be found by ${persona}`);
        }
      }
      assert.ok(found > 3, `Only ${found} of their own were found.`);
    });
  }
});

describe("what somebody may not see", () => {
  const asked = ["guest", "participant"] as const;

  for (const route of site.routes) {
    const row = accessTable[`${route.method} ${route.path}`];
    const secret = row ? casesOf(row).filter(({ expected, thing }) => expected === "missing" && thing !== "") : [];
    const cases = secret.filter(({ persona }) => asked.some((one) => one === persona));
    if (!row || cases.length === 0) continue;
    it(`is to ${route.method} ${route.path} what does not exist, byte for byte`, async () => {
      for (const one of cases) {
        const thing = one.thing === "" ? nothing : await world.thing(one.thing);
        const missing = { id: unlike(thing.id), address: unlikeName(thing.address) };
        const there = await trials.send(route, row, one, { thing });
        const gone = await trials.send(route, row, one, { thing: missing });
        assert.equal(there.status, 404, `${one.thing} to ${one.persona}`);
        assert.deepEqual(bytesOf(there, thing), bytesOf(gone, missing), `${one.thing} to ${one.persona}`);
      }
    });
  }

  it("looks like an address that was never ours", async () => {
    for (const persona of asked) {
      const visitor = world.as(persona);
      const never = bytesOf(await visitor.get("/no/such/page/at/all"), nothing);
      for (const path of ["/admin/", "/admin/people/", "/moderation/", "/forums/topic/not-here/", "/metrics/x"]) {
        assert.deepEqual(bytesOf(await visitor.get(path), nothing), never, `${path} to ${persona}`);
      }
    }
  });
});

/** An answer without what differs from one moment, or one request, to the next. */
function bytesOf({ status, headers, body }: Page, { id, address }: Thing) {
  const { date: _date, ...lasting } = headers;
  const own = new RegExp(`\\b(${id}|${address || "-"})\\b`, "g");
  return JSON.parse(JSON.stringify({ status, lasting, body }).replace(own, "it"));
}

/** An id that nothing has, spelled with as many digits. */
function unlike(id: number): number {
  return 10 ** String(id).length - 1;
}

function unlikeName(address: string): string {
  return address.replace(/[a-z]/gi, "x");
}

/** Everything of an answer that somebody could read. */
function textOf({ headers, body }: Page): string {
  return `${JSON.stringify(headers)}\n${body}`;
}

function whoReads(thing: string, part: string): Who {
  if (thing === "suspension") return both(["suspended"], moderators);
  if (part === "note") return helpers;
  if (thing === "hiddenPost" && part === "why") return everyone;
  if (isContent(thing)) return readers[thing];
  if (thing === "members forum") return members;
  if (/^(staff|buried)/.test(thing)) return team;
  if (/^(category|public forum|closed forum)$/.test(thing)) return everyone;
  return nobody;
}
