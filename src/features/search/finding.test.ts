import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { z } from "zod";
import { system } from "#core/viewer.ts";
import { inWork } from "#platform/work/work.ts";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import type { Visitor } from "../../../test/support/visitor.ts";
import { goOnWithPass, startPass } from "./commands/follow.ts";

let site: TestSite;
let ana: Person;
let ben: Person;
const list = z.object({
  results: z.array(z.object({ title: z.string(), url: z.string(), excerptHtml: z.string(), score: z.number() })),
  total: z.number(),
});

before(async () => {
  site = await testSite({ rateLimits: false });
  ana = await site.participant("Ana");
  ben = await site.participant("Ben");
});

const pathOf = (q: string, page = 1) => `/forums/search/?q=${encodeURIComponent(q)}${page > 1 ? `&page=${page}` : ""}`;

/** Titles of what somebody finds, best first. */
async function finds(who: Visitor, q: string): Promise<string[]> {
  const page = await who.get(pathOf(q));
  assert.equal(page.status, 200);
  return [...page.html().matchAll(/class="row__title"><a [^>]*>([^<]*)</g)].map(([, title = ""]) => title);
}

async function asked(q: string, more = "") {
  return list.parse((await site.guest.get(`/api/v1/search?q=${encodeURIComponent(q)}${more}`)).json());
}

describe("somebody who looks for something", () => {
  it("finds it a moment after it was written, in title and text, once a topic", async () => {
    const topic = await site.topic({ by: ana, title: "Zinnia before sleeping", body: "I planted a zinnia." });
    await site.reply({ by: ben, to: topic, body: "A zinnia helped me, too." });
    assert.deepEqual(await finds(site.guest, "zinnia"), []);

    await site.worked();

    assert.deepEqual(await finds(site.guest, "zinnia"), [topic.title]);
    assert.deepEqual(await finds(ben, "zinnia"), [topic.title]);
  });

  it("is led to the very post, which says where the words stand", async () => {
    const topic = await site.topic({ by: ana, title: "A long one", body: "Hello." });
    const reply = await site.reply({ by: ben, to: topic, body: `${"One more thing. ".repeat(40)}Then quokkas & <b>.` });
    await site.worked();

    const page = await site.guest.get(pathOf("quokka"));
    const { results } = await asked("quokka");

    assert.ok(page.body.includes(`href="${reply.url}"`));
    assert.match(page.body, /… [^<]*Then <mark>quokkas<\/mark> &amp;/);
    assert.equal(results[0]?.url, reply.url);
    assert.match(results[0]?.excerptHtml ?? "", /<mark>quokkas<\/mark> &amp;/);
  });

  it("finds other forms of a word, accents or none, capitals or none", async () => {
    const topic = await site.topic({ by: ana, title: "Forms", body: "Dilating at the CAFÉ, naïvely; straße." });
    await site.worked();

    for (const q of ["dilate", "dilated", "cafe", "Café", "naive", "STRASSE"]) {
      assert.deepEqual(await finds(site.guest, q), [topic.title], q);
    }
  });

  it("gets what has every word first, the title before the text, and then what has some", async () => {
    const [both, title, text] = [
      await site.topic({ by: ana, title: "Both", body: "The wombat sat beside a numbat." }),
      await site.topic({ by: ana, title: "About a wombat", body: "Here is one." }),
      await site.topic({ by: ana, title: "In the text", body: "Somewhere stands a wombat, and other words." }),
    ];
    await site.worked();

    assert.deepEqual(await finds(site.guest, "wombat numbat"), [both.title, title.title, text.title]);
    const { results } = await asked("numbat wombat");
    assert.deepEqual(
      results.map(({ score }) => score).toSorted((a, b) => b - a),
      results.map(({ score }) => score),
    );
  });

  it("counts a rare word for more than one that many use", async () => {
    for (let n = 0; n < 6; n += 1) await site.topic({ by: ana, title: `Bird ${n}`, body: "A heron." });
    const rare = await site.topic({ by: ana, title: "Rare", body: "A xoloitzcuintle, among other things here." });
    await site.worked();

    assert.equal((await finds(site.guest, "xoloitzcuintle heron somethingelse"))[0], rare.title);
  });

  it("gets what has words in quotes together and in order first", async () => {
    const topic = await site.topic({ by: ana, title: "In order", body: "My okapi floor is sore." });
    await site.topic({ by: ana, title: "Apart", body: "On the floor stood an okapi." });
    await site.worked();

    assert.deepEqual(await finds(site.guest, "“okapi floor”"), [topic.title, "Apart"]);
    const { results } = await asked('"okapi floor"');
    assert.equal(results[0]?.title, topic.title);
    assert.ok((results[0]?.score ?? 0) > 1 && (results[1]?.score ?? 2) < 1);
  });

  it("turns pages that repeat nothing, and is told of no number beyond", async () => {
    const perPage = site.house.tools.settings().topicsPerPage;
    for (let n = 0; n < perPage + 3; n += 1) await site.topic({ by: ana, title: `Tapir ${n}`, body: "A tapir." });
    await site.worked();

    const [first, second, third] = await Promise.all([1, 2, 3].map((page) => ben.get(pathOf("tapir", page))));
    const titles = (html = "") => [...html.matchAll(/dir="auto">(Tapir \d+)</g)].map(([, title]) => title);

    assert.equal(new Set([...titles(first?.html()), ...titles(second?.html())]).size, perPage + 3);
    assert.match(first?.html() ?? "", /rel="next"/);
    assert.doesNotMatch(second?.html() ?? "", /rel="next"/);
    assert.match(third?.html() ?? "", /nothing more to show/);
    assert.equal((await asked("tapir", "&limit=5&page=2")).results.length, 5);
  });

  it("does not find what others quote as if they had written it", async () => {
    const topic = await site.topic({ by: ana, title: "Quoted", body: "The first axolotl." });
    await site.reply({
      by: ben,
      to: topic,
      body: `> [Ana wrote](#post-${topic.id}):\n>\n> The first axolotl.\n\nYes.`,
    });
    await site.worked();

    assert.equal((await asked("axolotl")).results[0]?.url, `${topic.url}#post-${topic.id}`);
  });
});

describe("what somebody looks for", () => {
  it("stands in no title, is kept by nobody and offered to no search engine", async () => {
    for (const who of [site.guest, ben]) {
      const page = await who.get(pathOf("something private"));

      assert.match(page.html(), /<title>Search – /);
      assert.match(page.html(), /<input[^>]* name="q"[^>]* autocomplete="off"/);
      assert.equal(page.headers["cache-control"], "no-store");
      assert.match(String(page.headers["x-robots-tag"]), /noindex/);
    }
  });

  const odd: readonly string[] = [
    ...[
      "",
      " ",
      "the",
      "the and of",
      "-",
      "!",
      "&",
      "|",
      "()",
      "((",
      "<->",
      "a:*:b",
      "& & &",
      "!!!",
      "\\",
      "'",
      "' or 1=1--",
    ],
    ...['"', '""', '"unclosed', '"a" "b', "%", "_", ".*", "[a-z]+", "(?:x)", "$1", "\u0007", "\u202e"],
    ...["🙂", "👩‍👩‍👧", "日本語", "العربية", "עברית", "ไทย", "हिन्दी", "𝔥𝔢𝔩𝔩𝔬", "é".repeat(300), "e\u0301\u0301\u0301"],
    ...[
      "<script>alert(1)</script>",
      "{{7*7}}",
      "$" + "{7*7}",
      "x".repeat(10_000),
      "word ".repeat(2_000),
      '"a b" '.repeat(200),
    ],
    ...["1", "3.5", "e-mail", "a@b.example", "https://x.example/y?z", "don’t", "AND OR NOT", "ﬁ ½ ①"],
  ];

  it("may be anything at all: there is an answer, and ways on where nothing was found", async () => {
    for (const q of odd) {
      for (const page of [
        await site.guest.get(pathOf(q)),
        await site.guest.get(`/api/v1/search?q=${encodeURIComponent(q)}`),
      ]) {
        assert.equal(page.status, 200, q.slice(0, 20));
      }
    }
    // What no keyboard can write is refused like everywhere (400).
    for (const query of ["q=%00", "q=a&q=b", "q[]=a", "page=0&q=a", "page=99999&q=a", "page=x&q=a", "q=%ff"]) {
      assert.ok((await site.guest.get(`/forums/search/?${query}`)).status < 500, query);
    }
    assert.match(
      (await site.guest.get(pathOf("xyzzyplugh"))).html(),
      /Nothing found[\s\S]*href="\/forums\/"[\s\S]*href="\/urgent\/"/,
    );
  });

  it("is asked under the old site’s addresses in one step", async () => {
    const old: Readonly<Record<string, string>> = {
      "/forums/search/pelvic+floor/": "/forums/search/?q=pelvic+floor",
      "/forums/search/pelvic%20floor/page/2/": "/forums/search/?q=pelvic+floor&page=2",
      "/?s=pelvic+floor": "/forums/search/?q=pelvic+floor",
      "/?bbp_search=pelvic+floor": "/forums/search/?q=pelvic+floor",
      "/forums/search/?bbp_search=pelvic+floor": "/forums/search/?q=pelvic+floor",
      "/search/pelvic/": "/forums/search/?q=pelvic",
    };

    for (const [path, now] of Object.entries(old)) {
      const { status, location } = await site.guest.get(path);
      assert.deepEqual([path, status, location], [path, 301, now]);
    }
  });
});

describe("the index", () => {
  it("is made anew from all posts, piece by piece", async () => {
    const topic = await site.topic({ by: ana, title: "Made anew", body: "A pangolin." });
    await site.worked();
    await site.database.db.deleteFrom("post_words").execute();
    assert.deepEqual(await finds(site.guest, "pangolin"), []);

    await inWork(site.house, system, startPass);
    while ((await inWork(site.house, system, goOnWithPass)) !== null);

    assert.deepEqual(await finds(site.guest, "pangolin"), [topic.title]);
  });
});
