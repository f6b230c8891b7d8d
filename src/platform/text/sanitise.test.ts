import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { htmlFindings } from "../../../test/support/html-findings.ts";
import { autoParagraphs, type SanitiseOptions, sanitiseHtml } from "./sanitise.ts";

const rel = 'rel="noopener noreferrer nofollow ugc"';

function clean(html: string, options: SanitiseOptions = { siteOrigins: ["https://forum.example"] }): string {
  const safe = sanitiseHtml(html, options);
  assert.deepEqual(htmlFindings(safe), [], html);
  return safe;
}

describe("HTML from another forum", () => {
  const cases: readonly (readonly [what: string, from: string, to: string])[] = [
    [
      "keeps words, emphasis and lists",
      "<p>a <b>b</b> <i>c</i> <s>d</s> <ins>e</ins></p><ul><li>f</ul>",
      '<p dir="auto">a <strong>b</strong> <em>c</em> <del>d</del> <ins>e</ins></p>\n<ul><li dir="auto">f</li>\n</ul>',
    ],
    [
      "loses every class, style, id and handler",
      '<p class="staff-badge" style="color:red" id="x" onclick="y">a</p>',
      '<p dir="auto">a</p>',
    ],
    ["stands below the page's headings", "<h1>a</h1><h5>b</h5>", '<h3 dir="auto">a</h3>\n<h4 dir="auto">b</h4>'],
    [
      "loses scripts and styles with their content",
      "a<script>b</script><style>c</style><svg><text>d</text></svg>e",
      '<p dir="auto">ae</p>',
    ],
    ["keeps what stood in unknown tags", "<marquee><blink>a</blink></marquee>", '<p dir="auto">a</p>'],
    [
      "gets closed where it was left open",
      "<blockquote><p>a <em>b",
      '<blockquote><p dir="auto">a <em>b</em></p>\n</blockquote>',
    ],
    [
      "has no paragraph in a paragraph",
      "<p>a<p>b</p>c</p>",
      '<p dir="auto">a</p>\n<p dir="auto">b</p>\n<p dir="auto">c</p>',
    ],
    [
      "has no link in a link",
      '<a href="https://a.example">x <a href="https://b.example">y</a></a>',
      `<p dir="auto"><a href="https://a.example/" ${rel}>x </a> <span class="link-host" dir="ltr">(a.example)</span><a href="https://b.example/" ${rel}>y</a> <span class="link-host" dir="ltr">(b.example)</span></p>`,
    ],
    [
      "keeps emphasis over several paragraphs",
      "<strong>a<p>b</p></strong>",
      '<p dir="auto"><strong>a</strong></p>\n<p dir="auto"><strong>b</strong></p>',
    ],
    ["loses empty paragraphs", "<p>a</p><p>&nbsp;</p><p></p><div></div>", '<p dir="auto">a</p>'],
    ["gives a lonely item its list", "<li>a</li>", '<ul><li dir="auto">a</li>\n</ul>'],
    ["gives a lonely cell nothing", "<td>a</td>b", '<p dir="auto">a</p>\n<p dir="auto">b</p>'],
    [
      "gives words in a table a cell",
      "<table>a<tr><td>b</table>",
      '<div class="scroll-x" role="group" aria-label="Table" tabindex="0"><table><tbody><tr><td dir="auto">a</td></tr>\n<tr><td dir="auto">b</td></tr>\n</tbody>\n</table></div>',
    ],
    [
      "keeps white space where it counts",
      "<pre><code>a\n  b</code></pre>",
      '<pre dir="auto" tabindex="0"><code>a\n  b</code></pre>',
    ],
    ["keeps where a list begins", '<ol start="4"><li>a</ol>', '<ol start="4"><li dir="auto">a</li>\n</ol>'],
    [
      "reads entities once",
      "&lt;b&gt; &amp;lt; &#60;script&#62;",
      '<p dir="auto">&lt;b&gt; &amp;lt; &lt;script&gt;</p>',
    ],
  ];
  for (const [what, from, to] of cases) it(what, () => assert.equal(clean(from), to));

  it("links as people's own words link", () => {
    assert.equal(
      clean('<a href="https://forum.example/forums/x/" target="_blank">a</a>'),
      '<p dir="auto"><a href="/forums/x/">a</a></p>',
    );
    assert.equal(
      clean('<a href="http://evil.example" rel="dofollow">bank.example</a>'),
      `<p dir="auto"><a href="http://evil.example/" ${rel}>bank.example</a> <span class="link-host" dir="ltr">(evil.example)</span></p>`,
    );
    for (const href of ["javascript:x", " java\tscript:x", "data:text/html,x", "//u:p@evil.example", "x.html"]) {
      assert.equal(clean(`<a href="${href}">a</a>`), '<p dir="auto">a</p>', href);
    }
  });

  it("shows only pictures that were kept here; others are links (A-014, A-083)", () => {
    const kept = { token: "A".repeat(22), width: 640, height: 480 };
    const pictureAt = (src: string) => (src.endsWith("kept.jpg") ? kept : undefined);
    const shown = `<img src="/pictures/${kept.token}/640x480.webp" alt="My chart" width="640" height="480" loading="lazy">`;
    for (const src of ["https://old.example/kept.jpg", `/pictures/${kept.token}/640x480.webp`])
      assert.equal(
        clean(`<img src="${src}" alt="My chart" width=1 onload=x>`, { pictureAt }),
        `<p dir="auto">${shown}</p>`,
      );
    for (const src of ["https://evil.example/pixel.png", `https://evil.example/pictures/${kept.token}/1x1.webp`]) {
      assert.doesNotMatch(clean(`<img src="${src}" alt="A picture">`, { pictureAt }), /<img/);
      assert.match(clean(`<img src="${src}" alt="A picture">`, { pictureAt }), />A picture<\/a>/);
    }
    assert.equal(clean('<img src="data:image/png;base64,AAAA" alt="">'), "");
  });

  it("is no deeper than a page can bear, and loses no words for it (A-003)", () => {
    for (const tag of ["blockquote", "div", "ul><li", "em", "table><tr><td", "p", "font"]) {
      const html = clean(`${`<${tag}>`.repeat(2000)}found`);
      assert.match(html, /found/, tag);
    }
  });
});

describe("text typed without paragraphs", () => {
  const cases: readonly (readonly [what: string, from: string, to: string])[] = [
    ["breaks where its lines broke", "a\nb\n\nc", '<p dir="auto">a<br>b</p>\n<p dir="auto">c</p>'],
    [
      "does not break beside blocks",
      "a\n\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>\n\nd",
      '<p dir="auto">a</p>\n<ul><li dir="auto">b</li>\n<li dir="auto">c</li>\n</ul>\n<p dir="auto">d</p>',
    ],
    [
      "breaks inside a quote as outside",
      "<blockquote>a\nb\n\nc</blockquote>\nd",
      '<blockquote><p dir="auto">a<br>b</p>\n<p dir="auto">c</p>\n</blockquote>\n<p dir="auto">d</p>',
    ],
    [
      "keeps preformatted lines",
      "a\n<pre>b\n\nc</pre>",
      '<p dir="auto">a</p>\n<pre dir="auto" tabindex="0">b\n\nc</pre>',
    ],
    ["loses comments", "a<!--more-->b <!-- c", '<p dir="auto">ab </p>'],
    ["breaks between inline tags", "<em>a</em>\n<em>b</em>", '<p dir="auto"><em>a</em><br><em>b</em></p>'],
    ["knows Windows' line ends", "a\r\n\r\nb", '<p dir="auto">a</p>\n<p dir="auto">b</p>'],
  ];
  for (const [what, from, to] of cases) it(what, () => assert.equal(clean(autoParagraphs(from)), to));
});
