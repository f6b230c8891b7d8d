import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { htmlFindings } from "../../../../test/support/html-findings.ts";
import { findMentions, findQuotes, renderMarkdown, renderPlain } from "../markdown.ts";
import { plainText } from "../plain.ts";
import { autoParagraphs, sanitiseHtml } from "../sanitise.ts";

/** The pieces that markup is made of, so that chance finds more than letters would. */
const markdownPiece = fc.constantFrom(
  ..."* ** _ __ ~~ ` ``` ~~~ > - + 1. 2) # ### | |- :-: --- *** [ ] ( ) ![ ]( \\ < > & \" ' : / @ @anna ! = \t".split(
    " ",
  ),
  ...[
    "\n",
    "\n\n",
    "\n    ",
    "\n> ",
    "\n- ",
    " ",
    "  \n",
    "http://a.b/",
    "https://пример.example",
    "www.a.example",
    "mailto:a@b.example",
  ],
  ...["[a](https://b.example)", "[x](javascript:y)", "![p](/q)", "<b>", "</p>", "&lt;", "&#x202e;", "a|b\n-|-\nc|d\n"],
  ...[
    "> [anna wrote](#post-1):\n> hi",
    "\u202e",
    "\u200b",
    "\u0301",
    "\ud83d",
    "\udc00",
    "\0",
    "😀",
    "שלום",
    "word",
    "(c)",
  ],
);
const htmlPiece = fc.constantFrom(
  ..."p div b i em strong a blockquote ul ol li table tr td th tbody thead pre code h1 h3 br hr img script style svg math"
    .split(" ")
    .flatMap((tag) => [`<${tag}>`, `</${tag}>`]),
  ...[
    '<a href="https://a.example/">',
    '<a href="javascript:x">',
    "<a href=/b>",
    '<img src="/c" alt=d>',
    "<img src=//e onerror=f>",
    '<ol start="3">',
  ],
  ...[
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<",
    ">",
    "&",
    "&amp;",
    "&lt;",
    '"',
    "'",
    "=",
    "\n",
    "\n\n",
    " ",
    "text",
    "\u200b",
    "\ud800",
    "\0",
    "<p class=x",
    "<td colspan=9>",
  ],
);
const markdown = fc.oneof(
  fc.array(markdownPiece, { maxLength: 200 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 300 }),
);
const foreign = fc
  .array(fc.oneof({ weight: 4, arbitrary: htmlPiece }, { weight: 1, arbitrary: markdownPiece }), { maxLength: 120 })
  .map((pieces) => pieces.join(""));
const options = { mentions: new Map([["anna", { href: "/u/anna/" }]]), siteOrigins: ["https://b.example"] };
const squeeze = (html: string) => html.replace(/\s+/g, "");
const runs = { numRuns: 1500 };

describe("whatever somebody writes (P-51)", () => {
  it("becomes only tags and addresses of the list, at most 20 times as long, twice the same", () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const { html } = renderMarkdown(source, options);

        assert.deepEqual(htmlFindings(html), []);
        assert.ok(html.length <= 20 * source.length + 4096);
        assert.equal(renderMarkdown(source, options).html, html);
      }),
      runs,
    );
  });

  it("is safe as mere words too, and their excerpt has no longer than it may", () => {
    fc.assert(
      fc.property(markdown, fc.integer({ min: 1, max: 200 }), (source, max) => {
        assert.deepEqual(htmlFindings(renderPlain(source).html), []);
        assert.ok([...plainText(renderMarkdown(source).html, max)].length <= max);
      }),
      runs,
    );
  });

  it("verifies a quote the same way before and while it is rendered", () => {
    fc.assert(
      fc.property(markdown, fc.boolean(), (before, apart) => {
        const source = `${before}${apart ? "\n\n" : "\n"}> [anna wrote](#post-5):\n>\n> Words.`;
        const verifiedQuotes = new Map(
          findQuotes(source).map((quote) => [quote.key, { author: "Anna", staff: false, whole: true, href: "/p/5" }]),
        );
        const { html } = renderMarkdown(source, { verifiedQuotes });

        assert.deepEqual(htmlFindings(html), []);
        assert.ok((html.match(/class="quote"/g)?.length ?? 0) <= findQuotes(source).length);
      }),
      runs,
    );
  });

  it("mentions nobody who was not found beforehand", () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const found = new Set(findMentions(source));
        for (const key of renderMarkdown(source, options).mentions) assert.ok(found.has(key));
      }),
      runs,
    );
  });
});

describe("whatever HTML comes from elsewhere", () => {
  it("becomes only tags and addresses of the list, and stays as it is the second time", () => {
    fc.assert(
      fc.property(foreign, (html) => {
        const once = sanitiseHtml(html, options);

        assert.deepEqual(htmlFindings(once), []);
        assert.equal(squeeze(sanitiseHtml(once, options)), squeeze(once));
      }),
      runs,
    );
  });

  it("may have had its paragraphs guessed before", () => {
    fc.assert(
      fc.property(foreign, (html) => assert.deepEqual(htmlFindings(sanitiseHtml(autoParagraphs(html), options)), [])),
      runs,
    );
  });
});
