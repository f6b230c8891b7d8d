import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { hostileTexts, ownHostileTexts, withoutHostileData } from "../../../../test/support/hostile-data.ts";
import { htmlFindings } from "../../../../test/support/html-findings.ts";
import { renderMarkdown } from "../markdown.ts";
import { plainText } from "../plain.ts";
import { sanitiseHtml } from "../sanitise.ts";

const mentions = new Map([["anna", { href: "/forums/users/anna/" }]]);
const render = (source: string) => renderMarkdown(source, { mentions, siteOrigins: ["https://practice.example"] });
const times = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const squeeze = (text: string) => text.replace(/\s+/g, "");

const nestedList = Array.from({ length: 1000 }, (_, depth) => `${" ".repeat(depth * 2)}- a`).join("\n");
const wideTable = `${"|a".repeat(200)}|\n${"|-".repeat(200)}|\n${times("a\n", 20_000)}`;
const fullTables = times(`${"|a".repeat(20)}|\n${"|-".repeat(20)}|\n${"a\n".repeat(198)}\n`, 20_000);

/** Texts that make other parsers slow, deep or huge. Time is measured by the bench; here: shown, bounded, clean. */
const large: readonly (readonly [id: string, source: string])[] = [
  ["A-001 emphasis that never closes", times("*a_ ", 20_000)],
  ["A-001 mixed emphasis", times("__*_", 20_000)],
  ["A-002 brackets", "[".repeat(10_000) + "]".repeat(10_000)],
  ["A-002 links that never close", times("[a](", 20_000)],
  ["A-002 pictures that never close", times("![", 20_000)],
  ["pictures of ours without end", times(`![x](/pictures/${"k".repeat(22)}/1x1.webp)`, 20_000)],
  ["words of pictures that never close", times("![x\\", 20_000)],
  ["A-002 pictures in pictures", "![".repeat(5000) + "](b)".repeat(2500)],
  ["A-003 quotes in quotes", `${"> ".repeat(10_000)}a`],
  ["A-003 many deep quotes", times(`${">".repeat(20)}\n\n`, 20_000)],
  ["A-003 a deep list", nestedList],
  ["A-003 a list in one line", `${times("- ", 20_000)}a`],
  ["A-003 quoted lists", times("> - ", 20_000)],
  ["A-004 a wide table", wideTable],
  ["A-004 tables at the limit", fullTables],
  ["A-005 stars in an address", `http://a.b/${"*".repeat(19_000)}a`],
  ["A-005 brackets in an address", `http://a.b/${times("(", 19_000)}`],
  ["A-006 mailboxes", times("a@b.com\n", 20_000)],
  ["A-006 mailto", times("mailto:", 20_000)],
  ["A-011 references", times("[a]: b\n", 20_000)],
  ["A-013 accents", `a${"\u0301".repeat(20_000)}`],
  ["A-013 nothing, often", "\u200b".repeat(20_000)],
  ["fences", times("```\n", 20_000)],
  ["list marks that alternate", times("-\n+\n", 20_000)],
  ["backslashes", times("\\*", 20_000)],
  ["tags that never close", times("<a href='", 20_000)],
];

describe("a text made to hurt the renderer", () => {
  for (const [id, source] of large) {
    it(`is shown within bounds: ${id}`, () => {
      const { html } = render(source);

      assert.deepEqual(htmlFindings(html), []);
      assert.ok(html.length <= 20 * source.length + 4096, `${html.length} of ${source.length}`);
    });
  }

  it("keeps its words, however deep they stand (A-003)", () => {
    for (const source of [
      `${"> ".repeat(1000)}found`,
      `${"- ".repeat(500)}found`,
      `${nestedList.slice(0, 19_000)}\nfound`,
    ]) {
      assert.match(plainText(render(source).html, 1e6, { quotes: "keep" }), /found$/);
    }
  });

  it("is a table up to 20 columns and 200 rows, and text beyond (A-004)", () => {
    const table = (columns: number, rows: number) =>
      `${"|a".repeat(columns)}|\n${"|-".repeat(columns)}|\n${"|b|\n".repeat(rows)}`;

    assert.equal(render(table(20, 198)).html.match(/<table>/g)?.length, 1);
    assert.doesNotMatch(render(table(21, 2)).html, /<table>/);
    assert.doesNotMatch(render(table(2, 201)).html, /<table>/);
    assert.equal(squeeze(plainText(render(table(21, 2)).html)).startsWith("|a|a"), true);
  });

  it("has at most 50 links and 20 mentions, the rest as text (A-011)", () => {
    const { html, links } = render(`${"https://a.example ".repeat(60)}\n\n${"@anna ".repeat(300)}`);

    assert.equal(links, 50);
    assert.equal(html.match(/<a href=/g)?.length, 50);
    assert.equal(html.match(/class="mention"/g)?.length, 20);
    assert.equal(html.match(/@anna/g)?.length, 300);
  });

  it("turns no text around and stacks no accents, not even across markup (A-012, A-013)", () => {
    const { html } = render(`a\u202eb\u2066c &#x202e; **x**\u0301\u0302*\u0303\u0304\u0305\u0306*\u0307`);

    assert.doesNotMatch(html, /[\u202a-\u202e\u2066-\u2069]/);
    assert.match(html, /&amp;#x202e;/);
    assert.doesNotMatch(html, />\p{M}/u);
  });

  it("loads nothing and links to no path that acts (A-014)", () => {
    const { html } = render(
      "![](https://evil.example/pixel.png) ![](/leave) ![](/uploads/x) <img src=//evil.example/x>",
    );

    assert.doesNotMatch(html, /<img/);
    assert.doesNotMatch(html, /href="\/leave/);
  });

  it("cannot draw a badge, a class or a style (A-018)", () => {
    const { html } = render(
      '<span class="staff-badge">Care team</span>\n\n| <b class=badge>Care team</b> |\n|---|\n| x |',
    );

    assert.doesNotMatch(html, /<span|<b[ >]/);
  });

  it("shows templates and header tricks as they were typed (A-020)", () => {
    for (const typed of ["{{7*7}}", "\u0024{7*7}", "%0d%0aSet-Cookie: a=b", "<%= 7*7 %>", "#{7*7}"]) {
      assert.equal(plainText(render(typed).html), typed);
    }
  });

  it("never makes the renderer throw, whatever bytes it is (A-021)", () => {
    for (const source of ["\0", "\ud800", "a\udc00b", "\ufffe", "\u{10ffff}", "\r\r\n\r", "\u2028", "\ufeff# a"]) {
      assert.deepEqual(htmlFindings(render(source).html), [], JSON.stringify(source));
    }
  });
});

describe("attacks on HTML filters (A-008, A-009)", () => {
  it("find nothing in Markdown, in foreign HTML, or in one made of the other", () => {
    for (const text of ownHostileTexts) tryHostile(text);
  });

  it("find nothing, thousands of them from the published collections", { skip: withoutHostileData }, () => {
    const texts = hostileTexts();
    assert.ok(texts.length > 3600, `${texts.length} texts`);
    for (const { text } of texts) tryHostile(text);
  });
});

function tryHostile(text: string): void {
  const rendered = render(text).html;
  const sanitised = sanitiseHtml(text);
  for (const html of [rendered, sanitised, sanitiseHtml(rendered), sanitiseHtml(sanitised)]) {
    assert.deepEqual(htmlFindings(html), [], `${JSON.stringify(text)}\n${html}`);
  }
  assert.equal(squeeze(sanitiseHtml(sanitised)), squeeze(sanitised), text);
}
