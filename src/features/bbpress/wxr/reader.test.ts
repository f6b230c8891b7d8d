import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { exportText, HEAD, itemText, TAIL } from "../fixtures/exports.ts";
import { items, read } from "../fixtures/reading.ts";
import { readWxr } from "./reader.ts";

const withItems = (text: string): string => `${HEAD}${text}${TAIL}`;
const item = itemText({ id: 7, type: "topic", title: "Leeks", parent: 5 });

describe("reading an export", () => {
  it("gives the site, the authors without their first and last names, the tags, the rows and the end", async () => {
    const made = exportText({
      authors: [{ id: 2, login: "marrow", name: "Marrow &amp; Co" }],
      terms: [["leeks", "Leeks"]],
      items: [{ id: 7, type: "topic", title: "Leeks", creator: "marrow", parent: 5, tags: [["leeks", "Leeks"]] }],
    });

    const [site, author, term, topic, end] = await read(made);

    assert.deepEqual(site, {
      kind: "site",
      title: "The Allotment Table",
      homeUrl: "https://old.example.net",
      baseSiteUrl: "https://old.example.net",
      baseBlogUrl: "https://old.example.net",
      language: "en-GB",
      options: null,
    });
    assert.deepEqual(author, {
      kind: "author",
      id: 2,
      login: "marrow",
      email: "marrow@example.net",
      displayName: "Marrow &amp; Co",
      account: null,
    });
    assert.deepEqual(term, { kind: "term", slug: "leeks", name: "Leeks" });
    assert.ok(topic?.kind === "item");
    assert.deepEqual(topic.tags, [{ slug: "leeks", name: "Leeks" }]);
    assert.equal(topic.parent, 5);
    assert.equal(topic.dateGmt, "2020-02-03 15:00:00");
    assert.deepEqual(end, { kind: "end", items: 1, bytes: Buffer.byteLength(made), removedCharacters: 0 });
  });

  it("joins a text that was split over two CDATA sections, wherever the stream cuts it", async () => {
    const text = "before ]]> after é 😊 \n\n end";
    const made = exportText({ items: [{ id: 7, type: "topic", content: text, meta: [["note", "a ]]> b"]] }] });

    for (const chunk of [1, 2, 3, 7, 64, 100_000]) {
      const [topic] = await items(made, chunk);
      assert.equal(topic?.content, text, `chunks of ${chunk}`);
      assert.deepEqual(topic?.meta, [["note", "a ]]> b"]]);
    }
  });

  it("understands fields outside of CDATA, as older exporters write them", async () => {
    const plain = `<item><title>Leeks &amp;#38; onions</title><dc:creator>marrow</dc:creator><wp:post_id>7</wp:post_id><wp:post_type>topic</wp:post_type><wp:status>publish</wp:status><wp:post_parent>0</wp:post_parent></item>`;

    const [topic] = await items(withItems(plain));

    assert.equal(topic?.title, "Leeks &#38; onions");
    assert.equal(topic?.creator, "marrow");
  });

  it("goes by the namespaces that the file declares, not by the prefixes", async () => {
    const renamed = withItems(item)
      .replaceAll("wp:", "w:")
      .replace("xmlns:wp=", "xmlns:w=")
      .replaceAll("content:encoded", "c:encoded")
      .replace("xmlns:content=", "xmlns:c=");

    const [topic] = await items(renamed);

    assert.equal(topic?.id, 7);
    assert.equal(topic?.content, "Words.");
  });

  it("reads a gzipped file by its content, whatever it is called", async () => {
    assert.equal((await items(gzipSync(withItems(item)))).length, 1);
  });

  it("takes out control characters that XML forbids, and counts them", async () => {
    const records = await read(
      exportText({ items: [{ id: 7, type: "topic", content: "a\u0000b\u000bc\u001fd\uffffe" }] }),
    );

    const topic = records.find((record) => record.kind === "item");
    const end = records.at(-1);
    assert.equal(topic?.content, "abcde");
    assert.ok(end?.kind === "end");
    assert.equal(end.removedCharacters, 4);
  });

  it("forgives a byte order mark and blank lines before the first character", async () => {
    assert.equal((await items(`\ufeff${withItems(item)}`, 1)).length, 1);
    assert.equal((await items(`\n\n  ${withItems(item)}`, 1)).length, 1);
  });

  it("names rows that it cannot read instead of giving half of them", async () => {
    const lineOfFirst = HEAD.split("\n").length;
    const noNumber = "<item><title>no number</title><wp:post_type>topic</wp:post_type></item>\n";
    const markup = item.replace("<![CDATA[Words.]]>", "words and <b>markup</b>");
    const noLogin = "<wp:author><wp:author_id>3</wp:author_id></wp:author>\n";

    const records = await read(withItems(noNumber + noLogin + markup + item));

    const unreadable = records.filter((record) => record.kind === "unreadable");
    assert.deepEqual(
      unreadable.map(({ what, line }) => [what, line]),
      [
        ["item", lineOfFirst],
        ["author", lineOfFirst + 1],
        ["item", lineOfFirst + 2],
      ],
    );
    assert.equal(records.filter((record) => record.kind === "item").length, 1);
  });

  it("closes the file when the reader has seen enough", async () => {
    let closed = false;
    async function* bytes() {
      try {
        for (;;) yield Buffer.from(item);
      } finally {
        closed = true;
      }
    }
    async function* endless() {
      yield Buffer.from(HEAD);
      yield* bytes();
    }
    for await (const record of readWxr(endless())) if (record.kind === "item") break;
    assert.ok(closed);
  });
});
