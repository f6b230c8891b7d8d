import assert from "node:assert/strict";
import { Readable } from "node:stream";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { HEAD, itemText, TAIL } from "../fixtures/exports.ts";
import { all, items, read, refused } from "../fixtures/reading.ts";
import { readWxr } from "./reader.ts";

const withItems = (text: string): string => `${HEAD}${text}${TAIL}`;
const item = itemText({ id: 7, type: "topic", title: "Leeks", parent: 5 });

describe("refusing a file", () => {
  it("refuses a DOCTYPE of any kind at once, without expanding or fetching anything", async () => {
    const kinds = [
      `<!DOCTYPE rss>`,
      `<!DOCTYPE rss SYSTEM "http://192.0.2.1/evil.dtd">`,
      `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`,
      `<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd">]>`,
      `<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://192.0.2.1/p"> %p;]>`,
      `<!-- a comment --><!DOCTYPE rss [`,
    ];
    for (const doctype of kinds) {
      const message = await refused(HEAD.replace("<rss", `${doctype}\n<rss`) + TAIL, "doctype");
      assert.match(message, /^made\.xml, line \d+: The file has a DOCTYPE/);
    }
    await refused(withItems(`<!DOCTYPE rss>${item}`), "doctype");
    await assert.rejects(read(HEAD.replace("<rss", "<!DOCTYPE rss [\n<rss"), {}, 1), { code: "doctype" });
  });

  it("does not mistake the word in a comment for a DOCTYPE", async () => {
    assert.equal((await items(withItems(item).replace("<rss", "<!-- no <!DOCTYPE here -->\n<rss"))).length, 1);
  });

  it("does not know entities of the file's own making", async () => {
    await refused(withItems("<item><title>&lol;</title></item>"), "malformed");
  });

  it("refuses elements inside each other beyond the limit", { timeout: 10_000 }, async () => {
    await refused(withItems("<a>".repeat(80_000) + "</a>".repeat(80_000)), "limit");
    await refused(withItems("<a>".repeat(63)), "limit");
  });

  it("bounds names, attributes, elements, rows and texts, and names the limit", async () => {
    const many = Array.from({ length: 80_000 }, (_, n) => `a${n}="x"`).join(" ");
    assert.match(await refused(withItems(`<item ${many}></item>`), "limit"), /32 attributes/);
    await refused(withItems(`<item a="${"x".repeat(70_000)}"></item>`), "limit");
    await refused(withItems(`<${"n".repeat(300)}/>`), "limit");
    await refused(withItems(item.repeat(3)), "limit", { elements: 20 });
    await refused(withItems(item.replace("</item>", `${"<category/>".repeat(50)}</item>`)), "limit", {
      itemFields: 40,
    });
    await refused(withItems(itemText({ id: 7, type: "topic", content: "x".repeat(300_000) })), "limit", {
      textChars: 200_000,
    });
    await refused(
      withItems(
        itemText({
          id: 7,
          type: "topic",
          meta: [
            ["a", "x".repeat(60_000)],
            ["b", "x".repeat(60_000)],
          ],
        }),
      ),
      "limit",
      { itemChars: 100_000 },
    );
    await refused(withItems(`<item><title>${"&amp;".repeat(200_000)}</title></item>`), "limit", {
      textBreaks: 100_000,
    });
    assert.match(await refused(withItems(item.repeat(200)), "limit", { fileBytes: 100_000 }), /larger than/);
  });

  it("refuses other encodings with a sentence", async () => {
    const latin = HEAD.replace("UTF-8", "ISO-8859-1");
    assert.match(await refused(latin + TAIL, "encoding"), /written in ISO-8859-1; save it as UTF-8/);
    assert.match(
      await refused(Buffer.concat([Buffer.from(HEAD), Buffer.from([0xe9, 0x20]), Buffer.from(TAIL)]), "encoding"),
      /not UTF-8/,
    );
    await refused(Buffer.from(`\ufeff${HEAD}${TAIL}`, "utf16le"), "encoding");
    await refused(Buffer.from(HEAD + TAIL, "utf16le"), "encoding");
    await refused(Buffer.from(HEAD + TAIL, "utf16le").swap16(), "encoding");
    await refused(HEAD.replace('version="1.0" encoding', 'version="1.1" encoding') + TAIL, "malformed");
  });

  it("says where a file stops in the middle, however it is cut", async () => {
    const whole = withItems(item + itemText({ id: 8, type: "reply", parent: 7 }));
    assert.match(await refused(whole.slice(0, -10), "cut-off"), /after item 8; copy it again/);
    assert.match(await refused(whole.slice(0, whole.indexOf("<wp:post_id>8")), "cut-off"), /after item 7/);
    await refused(whole.slice(0, 300), "cut-off");
    await refused(Buffer.from(`${HEAD}<item><title>é`).subarray(0, -1), "cut-off");
    await refused(gzipSync(whole).subarray(0, -30), "cut-off");
  });

  it("refuses what is no WordPress export", async () => {
    for (const other of [
      "",
      "-- MariaDB dump 10.19\nCREATE TABLE `wp_posts` (",
      "id,title\n1,Leeks\n",
      '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>x</title></feed>',
      '<?xml version="1.0"?><rss version="2.0"><channel><title>A news feed</title><item><title>x</title></item></channel></rss>',
      "<html><body>Log in</body></html>",
      " ".repeat(200_000),
      `<!-- ${"x".repeat(200_000)} -->`,
    ]) {
      assert.match(await refused(other, "not-an-export"), /make one on the old site/, other.slice(0, 40));
    }
  });

  it("refuses archives and damaged packing", async () => {
    await refused(Buffer.from("PK\u0003\u0004rest of a zip"), "archive");
    await refused(gzipSync(gzipSync(withItems(item))), "archive");
    const damaged = gzipSync(withItems(item.repeat(50)));
    damaged.fill(0, 40, 80);
    await refused(damaged, "unreadable");
  });

  it("stops unpacking at the ratio limit", async () => {
    const bomb = gzipSync(`${HEAD}<item><title>${" ".repeat(50_000_000)}`);
    assert.ok(bomb.length < 60_000);

    assert.match(await refused(bomb, "bomb"), /more than 100 times/);
  });

  it("hands on what goes wrong with the stream itself", async () => {
    const broken = new Readable({ read: () => undefined });
    setImmediate(() => broken.destroy(new Error("the disk is gone")));
    await assert.rejects(all(readWxr(broken)), /the disk is gone/);

    async function* packed() {
      yield gzipSync(withItems(item)).subarray(0, 50);
      throw new Error("the disk is gone");
    }
    await assert.rejects(all(readWxr(packed())), /the disk is gone/);
  });
});
