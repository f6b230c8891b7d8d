import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderMarkdown } from "./markdown.ts";
import { plainParagraphs, plainSource, plainText } from "./plain.ts";

describe("the words of a post", () => {
  const html = renderMarkdown(
    "> quoted\n\nHello **you**, 1 < 2 & [this](https://evil.example).\nNext\n\n- a\n- b",
  ).html;

  it("are one line without markup, hosts and other people's words", () => {
    assert.equal(plainText(html), "Hello you, 1 < 2 & this. Next a b");
    assert.equal(plainText(html, 100, { quotes: "keep" }), "quoted Hello you, 1 < 2 & this. Next a b");
    assert.equal(plainSource("> only a quote"), "only a quote");
  });

  it("are cut at a word, with an ellipsis, and count the ellipsis", () => {
    assert.equal(plainSource("one two three four", 12), "one two…");
    assert.equal(plainSource("one two, three", 9), "one two…");
    assert.equal(plainSource("😀😀😀😀😀", 4), "😀😀😀…");
    assert.equal(plainSource("short", 5), "short");
    assert.equal(plainSource("x".repeat(50), 10), `${"x".repeat(9)}…`);
  });

  it("keep their paragraphs when somebody quotes them", () => {
    assert.equal(plainParagraphs("<p>a<br>\nb</p>\n<p>c &lt;d&gt;</p>"), "a\nb\n\nc <d>");
  });

  it("never come back as markup by being decoded twice (T-38)", () => {
    assert.equal(plainSource("&lt;script&gt; <b> &amp;lt;"), "&lt;script&gt; <b> &amp;lt;");
    assert.equal(plainText("&amp;lt;b&amp;gt; &#38;lt; &#x3c;"), "&lt;b&gt; &lt; <");
  });
});
