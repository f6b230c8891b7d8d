import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import sharp from "sharp";
import { guest } from "#core/viewer.ts";
import { listPosts } from "#features/topics/index.ts";
import { type TestHouse, testHouse } from "../../../test/support/house.ts";
import { planOf } from "./fixtures/collect.ts";
import { forum, marrow, reply, topic } from "./fixtures/exports.ts";
import { bringIn, openUploads } from "./index.ts";
import { ImportProblem } from "./problem.ts";

const old = "https://old.example.net/wp-content/uploads";
const folder = mkdtempSync(join(tmpdir(), "threadwell-uploads-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const draw = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: "#a57" } });

const attachment = (id: number, parent: number, name: string) => ({
  id,
  type: "attachment",
  status: "inherit",
  parent,
  file: `${old}/2021/05/${name}`,
});

const allotment = {
  authors: [marrow],
  items: [
    forum(1),
    topic(10, 1, {
      content: `Look:\n\n<img class="x" src="${old}/2021/05/bed-300x200.jpg" alt="The first bed" onload="x()">`,
    }),
    reply(11, 10, {
      content: `<a href="${old}/2021/05/bed.jpg"><img src="${old}/2021/05/bed-300x200.jpg"></a> and <a href="http://www.old.example.net/wp-content/uploads/2021/05/plan.png">my plan</a>`,
    }),
    reply(12, 10, { content: `It grew:\n\n${old}/2021/05/plan.png` }),
    reply(13, 10, { content: "See below." }),
    reply(14, 10, {
      content: [
        `<img src="${old}/2021/05/gone.jpg" alt="A picture that is gone">`,
        `<img src="${old}/2021/05/letter.pdf" alt="A letter">`,
        `<img src="${old}/../../secret.png" alt="Up">`,
        `<img src="${old}/2021/05/way-out.png" alt="Out">`,
        `<img src="${old}/2021/05/fake.png" alt="Fake">`,
        '<img src="https://elsewhere.example/wp-content/uploads/2021/05/bed.jpg" alt="Elsewhere">',
      ].join("\n"),
    }),
    attachment(30, 13, "plan.png"),
    attachment(31, 13, "letter.pdf"),
    attachment(32, 99, "bed.jpg"),
  ],
};

describe("the pictures of a community that moves in", () => {
  let test: TestHouse;
  const html = async (id: number) =>
    String((await listPosts(test.db, guest, 10, { from: 1, through: 10 })).find((post) => post.id === id)?.bodyHtml);
  const shown = async (id: number) => [
    ...(await html(id)).matchAll(/<img src="\/pictures\/([\w-]{22})\/(\d+x\d+)\.webp" alt="([^"]*)"/g),
  ];
  const kept = () =>
    test.db.selectFrom("picture").select(["token", "post_id as post", "webp"]).orderBy("token").execute();

  before(async () => {
    const month = join(folder, "2021/05");
    mkdirSync(month, { recursive: true });
    writeFileSync(
      join(month, "bed.jpg"),
      await draw(900, 600)
        .withExif({ IFD0: { Artist: "Qzartist" } })
        .jpeg()
        .toBuffer(),
    );
    writeFileSync(join(month, "bed-300x200.jpg"), await draw(300, 200).jpeg().toBuffer());
    writeFileSync(join(month, "plan.png"), await draw(60, 40).png().toBuffer());
    writeFileSync(join(month, "letter.pdf"), "%PDF-1.4");
    writeFileSync(join(month, "fake.png"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
    const outside = join(folder, "../", `outside-${process.pid}.png`);
    writeFileSync(outside, await draw(9, 9).png().toBuffer());
    after(() => rmSync(outside, { force: true }));
    symlinkSync(outside, join(month, "way-out.png"));
    test = await testHouse();
    await bringIn(test.house, await planOf(allotment, { uploads: openUploads(folder) }));
  });

  it("are shown where they stood, the large one where the small one led to it, and those that were attached", async () => {
    const [first] = await shown(10);
    assert.deepEqual(first?.slice(2), ["300x200", "The first bed"]);
    const large = await shown(11);
    assert.deepEqual(
      large.map((found) => found.slice(2)),
      [["900x600", "A picture without a description"]],
    );
    assert.match(await html(11), /<a href="\/pictures\/[\w-]{22}\/60x40\.webp">my plan<\/a>/);
    assert.deepEqual(
      (await shown(12)).map((found) => found[2]),
      ["60x40"],
    );
    assert.deepEqual(
      (await shown(13)).map((found) => found[2]),
      ["60x40"],
    );
  });

  it("are made anew for each post, and nothing of the files is kept", async () => {
    const pictures = await kept();
    const plans = [await shown(12), await shown(13)].map(([found]) => found?.[1]);

    assert.notEqual(plans[0], plans[1]);
    assert.deepEqual([...new Set(pictures.map(({ post }) => post))].sort(), [10, 11, 12, 13]);
    for (const { webp } of pictures) {
      assert.equal(webp.toString("latin1", 8, 12), "WEBP");
      assert.doesNotMatch(webp.toString("latin1"), /Qzartist/);
    }
    const texts = await test.db.selectFrom("imported_original").select("stored").where("post_id", "=", 10).execute();
    assert.match(texts[0]?.stored ?? "", /bed-300x200\.jpg/);
  });

  it("stay links where there is no picture, and never lead out of the folder (A-066, A-078)", async () => {
    assert.deepEqual(await shown(14), []);
    for (const words of ["A picture that is gone", "A letter", "Up", "Out", "Fake", "Elsewhere"])
      assert.match(await html(14), new RegExp(`>${words}</a>`));
  });

  it("are not made a second time", async () => {
    const before = await kept();

    await bringIn(test.house, await planOf(allotment, { uploads: openUploads(folder) }));

    assert.deepEqual(await kept(), before);
  });

  it("are in the report: what cannot be shown is named, with the post", async () => {
    const { report } = await planOf(allotment, { uploads: openUploads(folder) });
    const named = report.warnings.filter(({ code }) => code === "file-left").map(({ detail, ids }) => [detail, ...ids]);
    const attached = report.skipped.filter(({ code }) => code === "attachment").map(({ detail }) => detail);

    assert.deepEqual(named.sort(), [
      ["fake.png", 14],
      ["gone.jpg", 14],
      ["letter.pdf", 14],
      ["way-out.png", 14],
    ]);
    assert.deepEqual(attached, ["letter.pdf", "bed.jpg"]);
    const without = (await planOf(allotment)).report.warnings.find(({ code }) => code === "files-left");
    assert.deepEqual(without?.ids, [10, 11, 11, 11, 12, 14, 14, 14, 14]);
  });

  it("want a folder that is there", () => {
    assert.throws(() => openUploads(join(folder, "nowhere")), ImportProblem);
    assert.throws(() => openUploads(join(folder, "2021/05/bed.jpg")), /wants a copy of the old site/);
  });
});
