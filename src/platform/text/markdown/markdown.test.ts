import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { htmlFindings } from "../../../../test/support/html-findings.ts";
import { findMentions, type RenderOptions, renderMarkdown, unlinkMentions } from "../markdown.ts";

const people = new Map([
  ["late_april", { href: "/forums/users/late_april/" }],
  ["jen", {}],
]);

function html(
  source: string,
  options: RenderOptions = { mentions: people, siteOrigins: ["https://forum.example"] },
): string {
  const rendered = renderMarkdown(source, options).html;
  assert.deepEqual(htmlFindings(rendered), [], source);
  return rendered;
}
const rel = 'rel="noopener noreferrer nofollow ugc"';

describe("writing a post", () => {
  const cases: readonly (readonly [what: string, typed: string, shown: string])[] = [
    ["a line end is a line end", "one\ntwo", '<p dir="auto">one<br>\ntwo</p>'],
    ["an empty line begins a paragraph", "one\n\ntwo", '<p dir="auto">one</p>\n<p dir="auto">two</p>'],
    ["emphasis", "*a* **b** ~~c~~ `d`", '<p dir="auto"><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>'],
    ["headings stand below the page's own", "# a\n### b", '<h3 dir="auto">a</h3>\n<h4 dir="auto">b</h4>'],
    ["a line of dashes under words is only a line", "a\n---", '<p dir="auto">a</p>\n<hr>'],
    ["a single dash under words is a dash", "a\n-", '<p dir="auto">a<br>\n-</p>'],
    ["an indented line is not code", "    a", '<p dir="auto">a</p>'],
    [
      "a list under a line",
      "Two:\n- a\n- b",
      '<p dir="auto">Two:</p>\n<ul>\n<li dir="auto">a</li>\n<li dir="auto">b</li>\n</ul>',
    ],
    [
      "a numbered list keeps its first number",
      "3. a\n4. b",
      '<ol start="3">\n<li dir="auto">a</li>\n<li dir="auto">b</li>\n</ol>',
    ],
    [
      "a list of paragraphs leaves direction to them",
      "- a\n\n- b",
      '<ul>\n<li><p dir="auto">a</p>\n</li>\n<li><p dir="auto">b</p>\n</li>\n</ul>',
    ],
    [
      "a reply right under a quote is outside it",
      "> a\nb",
      '<blockquote>\n<p dir="auto">a</p>\n</blockquote>\n<p dir="auto">b</p>',
    ],
    [
      "a fence keeps everything",
      "```js\n<a> *b*\n```",
      '<pre dir="auto" tabindex="0"><code>&lt;a&gt; *b*\n</code></pre>',
    ],
    [
      "a table scrolls by itself",
      "|a|b|\n|-|-|\n|c|",
      '<div class="scroll-x" role="group" aria-label="Table" tabindex="0"><table>\n<thead>\n<tr><th scope="col" dir="auto">a</th><th scope="col" dir="auto">b</th></tr>\n</thead>\n<tbody>\n<tr><td dir="auto">c</td><td dir="auto"></td></tr>\n</tbody>\n</table></div>',
    ],
    ["words in brackets with a colon do not vanish", "[edit]: fixed it", '<p dir="auto">[edit]: fixed it</p>'],
    [
      "what looks like HTML is text",
      "a <b>c</b> &amp; &copy;",
      '<p dir="auto">a &lt;b&gt;c&lt;/b&gt; &amp;amp; &amp;copy;</p>',
    ],
    ["emoji and other alphabets pass", "😀 👩🏽‍⚕️ שלום", '<p dir="auto">😀 👩🏽‍⚕️ שלום</p>'],
    ["names with underscores are not emphasis", "a_b_c snake_case", '<p dir="auto">a_b_c snake_case</p>'],
  ];
  for (const [what, typed, shown] of cases) {
    it(`shows that ${what}`, () => assert.equal(html(typed), shown));
  }

  it("counts a post without anything to see as blank", () => {
    for (const blank of ["", "\u200b\u200b", "> ", "---", "**", "- \n- ", "\u2800", "| |\n|-|\n| |"].filter(
      (source) => source !== "**",
    )) {
      assert.equal(renderMarkdown(blank).blank, true, JSON.stringify(blank));
    }
    for (const seen of ["a", "`x`", "> a", "😀", "**"]) assert.equal(renderMarkdown(seen).blank, false, seen);
  });
});

describe("links in a post", () => {
  const cases: readonly (readonly [what: string, typed: string, shown: string])[] = [
    [
      "a bare address is a link",
      "see https://example.org/a_b?c=1&d.",
      `see <a href="https://example.org/a_b?c=1&amp;d" ${rel}>https://example.org/a_b?c=1&amp;d</a>.`,
    ],
    [
      "so is one that begins with www",
      "www.example.org, yes",
      `<a href="https://www.example.org/" ${rel}>www.example.org</a>, yes`,
    ],
    ["a forgotten space is not an address", "it hurt.So I stopped", "it hurt.So I stopped"],
    [
      "words show where they lead",
      "[read](https://www.example.org/a)",
      `<a href="https://www.example.org/a" ${rel}>read</a> <span class="link-host" dir="ltr">(www.example.org)</span>`,
    ],
    [
      "words that lie are corrected",
      "[bank.example](https://evil.example)",
      `<a href="https://evil.example/" ${rel}>bank.example</a> <span class="link-host" dir="ltr">(evil.example)</span>`,
    ],
    [
      "pages of this community need no host",
      "[a](https://forum.example/forums/x/#post-1) [b](/forums/)",
      '<a href="/forums/x/#post-1">a</a> <a href="/forums/">b</a>',
    ],
    [
      "a picture is a link to it",
      "![my chart](https://evil.example/pixel.png)",
      `<a href="https://evil.example/pixel.png" ${rel}>my chart</a> <span class="link-host" dir="ltr">(evil.example)</span>`,
    ],
    [
      "a picture that we keep is shown, with its size",
      `See ![my *first* \\[one\\]](/pictures/${"k".repeat(22)}/640x480.webp)`,
      `See <img src="/pictures/${"k".repeat(22)}/640x480.webp" alt="my *first* [one]" width="640" height="480" loading="lazy">`,
    ],
    [
      "any other address of that kind is a link, as it is elsewhere",
      `![x](/pictures/short/640x480.webp) ![y](https://evil.example/pictures/${"k".repeat(22)}/640x480.webp)`,
      `<a href="/pictures/short/640x480.webp">x</a> <a href="https://evil.example/pictures/${"k".repeat(22)}/640x480.webp" ${rel}>y</a> <span class="link-host" dir="ltr">(evil.example)</span>`,
    ],
    [
      "a picture without words shows its host",
      "![](https://evil.example/p)",
      `<a href="https://evil.example/p" ${rel}>evil.example</a>`,
    ],
    [
      "e-mail addresses stay text",
      "me@example.org <me@example.org> mailto:me@example.org",
      "me@example.org me@example.org mailto:me@example.org",
    ],
    [
      "unless somebody means a mail link",
      "[desk](mailto:desk@example.org)",
      `<a href="mailto:desk@example.org" ${rel}>desk</a> <span class="link-host" dir="ltr">(desk@example.org)</span>`,
    ],
    ["a refused address leaves the text", "[x](javascript:alert(1))", "[x](javascript:alert(1))"],
  ];
  for (const [what, typed, shown] of cases) {
    it(`show that ${what}`, () => assert.equal(html(typed), `<p dir="auto">${shown}</p>`));
  }

  it("are counted, with their foreign hosts, for whoever decides about new members' posts", () => {
    const rendered = renderMarkdown("https://a.example https://a.example [b](https://b.example:81) [c](/forums/)");
    assert.equal(rendered.links, 4);
    assert.deepEqual(rendered.hosts, ["a.example", "b.example:81"]);
  });
});

describe("mentions", () => {
  it("mark people of the topic and nobody else", () => {
    assert.equal(
      html("@late_april, @Jen and @stranger; me@jen.example"),
      '<p dir="auto"><a class="mention" href="/forums/users/late_april/">@late_april</a>, <b class="mention">@Jen</b> and @stranger; me@jen.example</p>',
    );
  });

  it("survive a forgotten space and the end of a sentence", () => {
    assert.equal(
      html("@jen.I agree, @jen."),
      '<p dir="auto"><b class="mention">@jen</b>.I agree, <b class="mention">@jen</b>.</p>',
    );
  });

  it("do not happen in links and code, and in a quote they tell nobody", () => {
    const rendered = renderMarkdown("[@jen](/x) `@jen` https://example.org/@jen\n\n> @jen\n\n@late_april", {
      mentions: people,
    });
    assert.deepEqual(rendered.mentions, ["late_april"]);
    assert.equal(rendered.html.match(/class="mention"/g)?.length, 2);
  });

  it("can be looked up before the text is rendered", () => {
    assert.deepEqual(findMentions("@Jen, (@late_april) a@b.example @jen.smith"), ["jen", "late_april", "jen.smith"]);
  });

  it("lead nowhere for guests", () => {
    assert.equal(
      unlinkMentions(renderMarkdown("@late_april [a](/b)", { mentions: people }).html),
      '<p dir="auto"><b class="mention">@late_april</b> <a href="/b">a</a></p>',
    );
  });

  it("link only within this site, whatever the caller hands in", () => {
    const mentions = new Map([["jen", { href: 'javascript:alert("x")' }]]);
    assert.equal(html("@jen", { mentions }), '<p dir="auto"><b class="mention">@jen</b></p>');
  });
});
