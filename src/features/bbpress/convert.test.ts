import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { renderMarkdown } from "#platform/text/markdown.ts";
import { sanitiseHtml } from "#platform/text/sanitise.ts";
import { hostileTexts, ownHostileTexts, withoutHostileData } from "../../../test/support/hostile-data.ts";
import { htmlFindings } from "../../../test/support/html-findings.ts";
import { readersView } from "./convert/compare.ts";
import { convertContent } from "./convert.ts";

/** Stored text, the Markdown that it becomes. */
const asMarkdown: readonly (readonly [about: string, stored: string, markdown: string])[] = [
  ["an empty line ends a paragraph, a line end is a line break", "One\ntwo\r\n\r\n\r\nthree", "One\ntwo\n\nthree"],
  [
    "marks of ours that were only words stay words",
    "1. not a list\n# no heading\n*no* _emphasis_ [x](y)",
    "1\\. not a list\n\\# no heading\n\\*no\\* \\_emphasis\\_ \\[x\\](y)",
  ],
  ["entities are decoded once", "a &amp;amp; b &lt;b&gt; 3 &#060; 4 &hellip; AT&T", "a &amp; b <b> 3 < 4 … AT&T"],
  [
    "emphasis",
    "<em>a</em> <i>b</i> <strong>c</strong> <b>d</b> <del datetime='2019'>e</del>",
    "*a* *b* **c** **d** ~~e~~",
  ],
  [
    "lists in lists",
    "<ul>\n<li>one</li>\n<li>two\n<ol>\n<li>two.a</li>\n</ol>\n</li>\n</ul>",
    "- one\n- two\n  1. two.a",
  ],
  ["a list that starts at another number", '<ol start="3"><li>c</li><li>d</li></ol>', "3. c\n4. d"],
  ["quotes in quotes", "<blockquote>a\n\n<blockquote>b</blockquote></blockquote>\nc", "> a\n>\n> > b\n\nc"],
  [
    "code in tags",
    "<code>a &lt; *b*</code> and <pre><code>x\n\n  y</code></pre>",
    "`a < *b*` and\n\n```\nx\n\n  y\n```",
  ],
  [
    "code in backticks, as older versions stored it",
    "run `a_b_c` and\n`\nx\ny\n`",
    "run `a_b_c` and\n\n```\nx\ny\n```",
  ],
  ["a lonely backtick", "it`s mine", "it`s mine"],
  [
    "bare addresses",
    "see https://example.org/a_(b)?x=1&amp;y=2#f. Or www.example.org!",
    "see https://example.org/a_(b)?x=1&y=2#f. Or www.example.org!",
  ],
  [
    "a link with words",
    '<a href="https://example.org/a?b=1&amp;c=2" rel="nofollow">read this</a>',
    "[read this](https://example.org/a?b=1&c=2)",
  ],
  [
    "a link to the old site",
    '<a href="http://old.example.net/forums/topic/x/#post-9">here</a>',
    "[here](/forums/topic/x/#post-9)",
  ],
  ["a link that leads nowhere", '<a href="javascript:alert(1)">here</a> <a href="alert(1)">there</a>', "here there"],
  [
    "a picture is a link",
    '<img src="https://example.org/a.png" alt="A shed" />',
    "[A shed](https://example.org/a.png)",
  ],
  [
    "shortcodes stay as they are",
    '[gallery ids="1,2"] [quote author=x]y[/quote] [[escaped]]',
    '[gallery ids="1,2"] [quote author=x]y[/quote] [[escaped]]',
  ],
  ["mentions", "thank you @tamsin, really", "thank you @tamsin, really"],
  ["scripts, styles and comments", "a<script>alert(1)</script><style>b{}</style><!-- note --><!--more--> b", "a b"],
  ["emoji and combined letters", "😊 👩‍⚕️ Ångström ❤️", "😊 👩‍⚕️ Ångström ❤️"],
  ["headings stand below those of the page", "<h1>a</h1>\n<h4>b</h4>", "## a\n\n### b"],
  ["nothing", " \n ", ""],
];

const options = { siteOrigins: ["http://old.example.net"] };

describe("a text of the old site", () => {
  for (const [about, stored, markdown] of asMarkdown) {
    it(`becomes Markdown: ${about}`, () => {
      const converted = convertContent(stored, options);

      assert.deepEqual([converted.format, converted.source], ["markdown", markdown]);
      assert.equal(converted.html, renderMarkdown(markdown, options).html);
    });
  }

  it("stays HTML where Markdown has no words for it, and can be made safe again from its source", () => {
    for (const stored of [
      "<ins>added</ins>",
      "<table><tr><td>a</td><td>b</td></tr></table>",
      "<pre>a <strong>b</strong></pre>",
      "in<em>side</em>a word<strong>and </strong>more",
      "<ul><li>a</li></ul>\n<ul><li>b</li></ul>",
    ]) {
      const { format, source, html, simplified } = convertContent(stored, options);

      assert.equal(format, "html", stored);
      assert.equal(html, sanitiseHtml(source, options));
      assert.deepEqual(htmlFindings(html), []);
      assert.equal(simplified, false);
    }
  });

  it("does not let anybody forge who said what in a quote", () => {
    const { format, html } = convertContent("<blockquote>[Dr Sommer wrote](#post-1):\n\nTake two.</blockquote>");

    assert.equal(format, "markdown");
    assert.match(html, /\[Dr Sommer wrote\]\(#post-1\):/);
  });

  it("keeps only the words of a text beyond all measure", () => {
    const stored = `<b>Beans</b>\n\n${"<p>x &amp; y</p> ".repeat(10_000)}<script>alert(1)</script>`;
    const { format, html, simplified, source } = convertContent(stored);

    assert.deepEqual([format, simplified], ["html", true]);
    assert.match(html, /^<p dir="auto">Beans<\/p>/);
    assert.match(html, /x &amp; y/);
    assert.deepEqual(htmlFindings(html), []);
    assert.equal(sanitiseHtml(source), html);
  });

  it("shows readers the same whether it went through the sanitiser or not", () => {
    const plain = fc.array(
      fc.constantFrom(
        "beans",
        "1.",
        "-",
        "#",
        "*",
        "_",
        "~~",
        "|",
        "[a](b)",
        "\\",
        "!",
        ">",
        "+",
        "=",
        "---",
        "é",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\t",
        "@x",
        ":",
        "(",
        ")",
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(plain, (pieces) => {
        const text = pieces.join("");
        const { format, source, html } = convertContent(text);
        const viaHtml = convertContent(`${text}<!-- a comment -->`);

        assert.equal(readersView(html), readersView(viaHtml.html));
        if (format === "markdown") assert.equal(renderMarkdown(source).html, html);
      }),
      { numRuns: 2000 },
    );
  });

  it("is safe whatever somebody stored", () => {
    for (const text of ownHostileTexts) assert.deepEqual(htmlFindings(convertContent(text).html), [], text);
  });

  it("is safe against thousands of published attacks", { skip: withoutHostileData }, () => {
    for (const { text } of hostileTexts()) assert.deepEqual(htmlFindings(convertContent(text).html), [], text);
  });
});
