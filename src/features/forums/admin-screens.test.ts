import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";

let site: TestSite;
let ada: Person;

before(async () => {
  site = await testSite();
  ada = await site.administrator("Ada Admin");
});

const texts = { description: "", audience: "public" };

describe("the administrators' screen of forums", () => {
  it("shows the tree in its order, and who can really read each forum", async () => {
    const parent = await site.forum({ title: "Private rooms", audience: "members" });
    await site.forum({ title: "Inside", parent });

    const page = await ada.get("/admin/forums/");

    assert.equal(page.status, 200);
    assert.ok(page.body.indexOf("Private rooms") < page.body.indexOf("Inside"));
    assert.match(page.body, /Members only, because it stands below “Private rooms”\./);
  });

  it("adds, edits, moves and closes by plain forms", async () => {
    const added = await ada.post("/admin/forums/new/", { ...texts, title: "Added", kind: "forum", parentId: "" });
    assert.equal(added.status, 303);
    const id = /#forum-(\d+)$/.exec(added.location)?.[1] ?? "";
    const home = await site.forum({ title: "Home" });

    const moved = await ada.post(`/admin/forums/${id}/move`, { parentId: home.id });
    assert.equal(moved.status, 303);
    const edited = await ada.post(`/admin/forums/${id}/`, { ...texts, title: "Edited", slug: "chosen" });
    assert.equal(edited.status, 303);
    assert.equal((await ada.post(`/admin/forums/${id}/close`)).status, 303);

    assert.equal((await site.guest.get("/forums/forum/home/chosen/")).status, 200);
    const old = await site.guest.get("/forums/forum/added/");
    assert.deepEqual([old.status, old.location], [301, "/forums/forum/home/chosen/"]);
    assert.match((await ada.get("/admin/forums/")).body, /Open again/);
  });

  it("keeps what was typed when something needs a change", async () => {
    const forum = await site.forum({ title: "Typed" });
    const page = await ada.post(`/admin/forums/${forum.id}/`, {
      ...texts,
      title: "",
      description: "My words",
      slug: "page",
    });

    assert.equal(page.status, 422);
    assert.match(page.body, /Give the forum a name/);
    assert.match(page.body, /My words/);
    const slug = await ada.post(`/admin/forums/${forum.id}/`, { ...texts, title: "Typed", slug: "page" });
    assert.equal(slug.status, 422);
    assert.match(slug.body, /are taken/);
  });

  it("tells the second of two administrators who edit one forum, and keeps what they typed", async () => {
    const forum = await site.forum({ title: "Shared work" });
    const address = `/admin/forums/${forum.id}/`;
    const seenBy = async () => /name="seen" value="([^"]+)"/.exec((await ada.get(address)).html())?.[1] ?? "";
    const seen = await seenBy();
    const save = (title: string, mark: string) =>
      ada.post(address, { ...texts, title, slug: "shared-work", seen: mark });
    assert.equal((await save("The first was quicker", seen)).status, 303);

    const late = await save("The second typed this", seen);

    assert.equal(late.status, 409);
    assert.match(late.html(), /Somebody saved this forum while you changed it/);
    assert.match(late.html(), /value="The second typed this"/);
    assert.match((await ada.get("/admin/forums/")).html(), /The first was quicker/);
    assert.equal((await save("The second typed this", await seenBy())).status, 303);
  });

  it("refuses to put a forum below itself, or to delete one that holds something", async () => {
    const outer = await site.forum({ title: "Outer" });
    const inner = await site.forum({ title: "Inner", parent: outer });

    const below = await ada.post(`/admin/forums/${outer.id}/move`, { parentId: inner.id });
    assert.equal(below.status, 422);
    assert.match(below.body, /cannot stand below itself/);
    const full = await ada.post(`/admin/forums/${outer.id}/delete`);
    assert.equal(full.status, 403);
    assert.match(full.body, /There are forums below this one/);
    assert.equal((await ada.post(`/admin/forums/${inner.id}/delete`)).status, 303);
    assert.equal((await ada.get(`/admin/forums/${inner.id}/`)).status, 404);
  });

  it("shows a forum that holds topics only as one that cannot be deleted", async () => {
    const forum = await site.forum({ title: "Lived in" });
    await site.topic({ by: await site.participant("dora"), forum });

    const page = await ada.get(`/admin/forums/${forum.id}/`);

    assert.match(page.body, /There are topics in this forum/);
    assert.doesNotMatch(page.body, /Delete this forum/);
    assert.equal((await ada.post(`/admin/forums/${forum.id}/delete`)).status, 403);
  });

  it("does not exist for anybody else", async () => {
    const forum = await site.forum({ title: "Untouched" });
    const mo = await site.moderator();
    for (const path of ["up", "down", "close", "reopen", "delete"]) {
      assert.equal((await mo.post(`/admin/forums/${forum.id}/${path}`)).status, 404, path);
    }
    assert.equal((await mo.get(`/admin/forums/${forum.id}/`)).status, 404);
    assert.equal((await site.guest.get("/admin/forums/new/")).status, 404);
  });

  it("asks the database as often for many forums as for few", async () => {
    const asked = async () => {
      const { queries } = await site.queriesDuring(() => ada.get("/admin/forums/"));
      return queries.filter((text) => !text.includes("pg_notify"));
    };
    const few = await asked();
    for (let n = 0; n < 10; n += 1) await site.forum();
    const many = await asked();

    assert.equal(many.length, few.length, many.join("\n"));
  });
});
