import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { inWork } from "#platform/work/work.ts";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import { addPicture, withdrawPost } from "./index.ts";

let site: TestSite;
let ana: Person;
let mo: Person;
let made = 0;

before(async () => {
  site = await testSite({ rateLimits: false });
  ana = await site.participant("ana_draws");
  mo = await site.moderator("Moderator Mo");
});

/** A post that shows two pictures, as an import leaves it. */
async function drawn(more: { readonly audience?: "members" } = {}) {
  const topic = await site.topic({ by: ana, title: "My three dilators", ...more });
  const tokens = ["a", "b"].map((letter) => `${letter}${++made}`.padEnd(22, "x"));
  const addresses = tokens.map((token) => `/pictures/${token}/40x30.webp`);
  const pictures = tokens.map((token) => ({
    token,
    postId: topic.id,
    width: 40,
    height: 30,
    bytes: Buffer.from(`RIFF ${token}`),
  }));
  for (const picture of pictures) await inWork(site.house, ana.member, (work) => addPicture(work, picture));
  const body = `Sizes:\n\n${addresses.map((address) => `![All three in a row](${address})`).join(" ")}`;
  await ana.post(`/posts/${topic.id}/edit/`, { title: "My three dilators", body, version: "0" });
  return { topic, addresses, first: addresses[0] ?? "", second: addresses[1] ?? "" };
}

describe("a picture in a post", () => {
  it("is shown with its words and with room kept for it, and comes from here", async () => {
    const { topic, first } = await drawn();

    const page = await site.guest.get(topic.url);
    const picture = await site.guest.get(first);

    assert.ok(
      page.body.includes(`<img src="${first}" alt="All three in a row" width="40" height="30" loading="lazy">`),
    );
    assert.equal(picture.headers["content-type"], "image/webp");
    assert.match(String(picture.headers["content-security-policy"]), /^default-src 'none'.*; sandbox$/);
    const again = await site.guest.get(first, { "if-none-match": String(picture.headers.etag) });
    assert.deepEqual([again.status, again.body], [304, ""]);
    assert.equal(picture.headers["content-disposition"], 'inline; filename="picture.webp"');
    assert.match(String(picture.headers["x-robots-tag"]), /noindex/);
    assert.equal((await ana.get(first)).headers["cache-control"], "no-store");
    for (const wrong of ["41x30.webp", "40x30.png", "40x30.webp/", "x"])
      assert.equal((await site.guest.get(first.replace("40x30.webp", wrong))).status, 404, wrong);
  });

  it("is nobody's who may not read the post, at any address and at once (A-052)", async () => {
    const { topic, first } = await drawn();
    const forMembers = await drawn({ audience: "members" });
    assert.equal((await site.guest.get(forMembers.first)).status, 404);
    assert.equal((await ana.get(forMembers.first)).status, 200);

    await mo.post(`/posts/${topic.id}/hide/`, { reason: "Shows a face." });

    assert.equal((await site.guest.get(first)).status, 404);
    assert.equal((await mo.get(first)).status, 200);
  });

  it("goes when its author takes it out of the text, and the other one stays", async () => {
    const { topic, first, second } = await drawn();

    const body = `Only one now: ![One](${second})`;
    await ana.post(`/posts/${topic.id}/edit/`, { title: "My three dilators", body, version: "1" });

    assert.equal((await ana.get(first)).status, 404);
    assert.equal((await ana.get(second)).status, 200);
  });

  it("goes with the words when the post is taken back", async () => {
    const { topic, addresses } = await drawn();

    await inWork(site.house, ana.member, (work) => withdrawPost(work, topic.id));

    for (const address of addresses) assert.equal((await mo.get(address)).status, 404);
    const left = site.owner.db.selectFrom("picture").select("token").where("post_id", "=", topic.id);
    assert.deepEqual(await left.execute(), []);
  });
});
