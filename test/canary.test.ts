import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "./support/browsing.ts";
import { testSite } from "./support/site.ts";
import { Canaries } from "./support/world/canaries.ts";
import { crawl } from "./support/world/crawl.ts";
import { type ContentName, readers } from "./support/world/makers.ts";
import { both, everyone, members, moderators, nobody, personas, team, type Who } from "./support/world/personas.ts";
import { keepSecrets } from "./support/world/secrets.ts";
import { everyAddress } from "./support/world/values.ts";
import { makeWorld } from "./support/world/world.ts";

const words = new Canaries();
const site = await testSite({ rateLimits: false });
const world = await makeWorld(site, (thing) => (part) => words.word(`${part} of ${thing}`, whoReads(thing, part)));
for (const name of Object.keys(readers)) if (isContent(name)) await world.thing(name);
await keepSecrets(world, words);
const values = await everyAddress(site);

describe("what is meant for few", () => {
  for (const persona of personas) {
    it(`reaches ${persona} exactly where it should, whatever they open`, async () => {
      const found = new Set<string>();
      const leaks = new Map<string, string>();
      const visited = await crawl(world, persona, {
        values,
        see(path, page) {
          for (const { word, label, who, maybe } of words.in(textOf(page))) {
            found.add(word);
            if (!who.includes(persona) && !maybe.includes(persona) && !leaks.has(label)) leaks.set(label, path);
          }
          assert.ok(page.status < 500, `${path}: ${page.status}`);
        },
      });
      assert.ok(visited > 100, `Only ${visited} addresses were visited.`);
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

function isContent(name: string): name is ContentName {
  return name in readers;
}

/** Everything of an answer that somebody could read. */
function textOf({ headers, body }: Page): string {
  return `${JSON.stringify(headers)}\n${body}`;
}

function whoReads(thing: string, part: string): Who {
  if (thing === "suspension") return both(["suspended"], moderators);
  if (part === "note") return moderators;
  if (thing === "hiddenPost" && part === "why") return everyone;
  if (isContent(thing)) return readers[thing];
  if (thing === "members forum") return members;
  if (/^(staff|buried)/.test(thing)) return team;
  if (/^(category|public forum|closed forum)$/.test(thing)) return everyone;
  return nobody;
}
