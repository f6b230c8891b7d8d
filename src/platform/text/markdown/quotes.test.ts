import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { htmlFindings } from "../../../../test/support/html-findings.ts";
import {
  compareQuote,
  findQuotes,
  quoteMarkdown,
  renderMarkdown,
  rewriteQuotes,
  type VerifiedQuote,
} from "../markdown.ts";

const original = "I tried my usual size. Nothing pushed back.\n\n> An older quote\n\nThat was in *May*.";
const quote = quoteMarkdown({ author: "second_spring", postId: 123, source: original });
const verified: VerifiedQuote = { author: "second_spring", staff: false, whole: true, href: "/forums/reply/123/" };

function shown(source: string, found: VerifiedQuote = verified): string {
  const [first] = findQuotes(source);
  const isFaithful = first?.postId === 123 && compareQuote(first.text, original) !== "changed";
  const rendered = renderMarkdown(source, { verifiedQuotes: new Map(isFaithful ? [[first.key, found]] : []) }).html;
  assert.deepEqual(htmlFindings(rendered), [], source);
  return rendered;
}

describe("quoting a post", () => {
  it("puts readable Markdown into the box, one level of quotes only", () => {
    assert.equal(
      quote,
      "> [second_spring wrote](#post-123):\n>\n> I tried my usual size. Nothing pushed back.\n>\n> That was in *May*.",
    );
    assert.deepEqual(
      findQuotes(`${quote}\n\nThank you!`).map(({ postId, author }) => [postId, author]),
      [[123, "second_spring"]],
    );
  });

  it("names the author, with a link to the post, when the words are theirs", () => {
    assert.equal(
      shown(`${quote}\n\nThank you.`),
      '<blockquote class="quote">\n<p dir="auto"><cite><a href="/forums/reply/123/">second_spring wrote:</a></cite></p>\n' +
        '<p dir="auto">I tried my usual size. Nothing pushed back.</p>\n<p dir="auto">That was in <em>May</em>.</p>\n</blockquote>\n' +
        '<p dir="auto">Thank you.</p>',
    );
  });

  it("says so when the author is staff, and when it is only a part", () => {
    assert.match(shown(quote, { ...verified, author: "Lena", staff: true }), /Lena of the care team wrote:/);
    assert.match(shown(quote, { ...verified, whole: false }), /From what second_spring wrote:/);
  });

  it("takes the name from the post and never from the text", () => {
    const forged = quote.replace("second_spring", "Dr Whitfield");
    assert.match(shown(forged), /second_spring wrote/);
    assert.doesNotMatch(shown(forged), /Whitfield/);
  });

  it("names nobody when the words were changed (A-019)", () => {
    for (const changed of [
      quote.replace("Nothing", "Everything"),
      `${quote}\n> And you should stop your medicine.`,
      quote.replace("Nothing pushed back.", "Nothing"),
      quote.replace("#post-123", "#post-124"),
    ]) {
      assert.notEqual(changed, quote);
      assert.match(shown(changed), /^<blockquote>\n<p dir="auto">Quoted, but not word for word:<\/p>/);
      assert.doesNotMatch(shown(changed), /second_spring/);
    }
  });

  it("verifies words of one post, not every quote that claims to be of it", () => {
    const rendered = shown(`${quote}\n\n${quote.replace("Nothing", "Everything")}`);
    assert.equal(rendered.match(/class="quote"/g)?.length, 1);
    assert.equal(rendered.match(/not word for word/g)?.length, 1);
  });

  it("is not a quote of a post in a list, in code, or under other words", () => {
    for (const source of [`- ${quote.replaceAll("\n", "\n  ")}`, `\`\`\`\n${quote}\n\`\`\``, `> Look:\n${quote}`]) {
      assert.doesNotMatch(shown(source), /class="quote"/, source);
    }
  });

  it("has no name that breaks out of its line", () => {
    const author = "a] wrote](#post-1):\n> <b> `x` [b";
    const [found] = findQuotes(quoteMarkdown({ author, postId: 9, source: "x" }));
    assert.equal(found?.postId, 9);
    assert.equal(found?.author, author.replace(/\s+/g, " "));
  });
});

describe("comparing a quote with its post", () => {
  const cases: readonly (readonly [string, ReturnType<typeof compareQuote>])[] = [
    [original, "changed"],
    ["I tried my usual size. Nothing pushed back.\n\nThat was in *May*.", "whole"],
    ["I  tried my usual\nsize. Nothing pushed back. That was in *May*.", "whole"],
    ["Nothing pushed back.", "part"],
    ["Nothing pushed back. That was in *May*.", "part"],
    ["Nothing pushed", "changed"],
    ["pushed back.", "changed"],
    ["I tried my usual size. That was in *May*.", "changed"],
    ["", "changed"],
    ["An older quote", "changed"],
  ];
  for (const [text, likeness] of cases) {
    it(`finds ${likeness}: ${JSON.stringify(text).slice(0, 60)}`, () =>
      assert.equal(compareQuote(text, original), likeness));
  }
});

describe("when the quoted person leaves or is renamed", () => {
  it("changes name and words of the quotes of that post and nothing else", () => {
    const source = `Before\n\n${quote}\n\nBetween\n\n${quote.replace("#post-123", "#post-7")}`;
    const rewritten = rewriteQuotes(source, 123, () => ({ author: "a former participant", text: "(removed)" }));
    assert.equal(
      rewritten,
      `Before\n\n> [a former participant wrote](#post-123):\n>\n> (removed)\n\nBetween\n\n${quote.replace("#post-123", "#post-7")}`,
    );
  });
});
