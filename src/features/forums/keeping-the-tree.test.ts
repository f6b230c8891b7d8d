import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { Forbidden, FormProblems, NotFound } from "#core/errors.ts";
import { guest, type Member, system } from "#core/viewer.ts";
import { type TestHouse, testHouse } from "../../../test/support/house.ts";
import { createForum, ensureFirstForum } from "./commands/create-forum.ts";
import { deleteForum } from "./commands/delete-forum.ts";
import { closeForum, editForum } from "./commands/edit-forum.ts";
import { moveForum, shiftForum } from "./commands/move-forum.ts";
import type { NewForumForm } from "./forms.ts";
import { findForum, findForumByPath } from "./queries/find-forum.ts";
import { listForumTree } from "./queries/list-forum-tree.ts";

let test: TestHouse;
let ada: Member;

before(async () => {
  test = await testHouse();
  ada = await test.member("Ada Admin", "administrator");
});

function adds(form: Partial<NewForumForm> & { title: string }): Promise<number> {
  return test.as(ada, (work) =>
    createForum(work, { description: "", kind: "forum", audience: "public", parentId: null, ...form }),
  );
}

async function titlesBelow(parentId: number): Promise<string[]> {
  const rows = await test.db
    .selectFrom("forum")
    .select("title")
    .where("parent_id", "=", parentId)
    .orderBy("place")
    .orderBy("id")
    .execute();
  return rows.map(({ title }) => title);
}

async function pathOf(id: number): Promise<string> {
  return (await findForum(test.db, ada, id)).path;
}

describe("keeping the tree of forums", () => {
  it("starts with one public forum, however often a community starts", async () => {
    await test.as(system, ensureFirstForum);
    await test.as(system, ensureFirstForum);

    const tree = await listForumTree(test.db, guest);

    assert.deepEqual(
      tree.map(({ title, path, effectiveAudience }) => [title, path, effectiveAudience]),
      [["General", "general", "public"]],
    );
  });

  it("is refused to everybody but administrators", async () => {
    const mia = await test.member("Mia Moderator", "moderator");

    await assert.rejects(
      test.as(mia, (work) =>
        createForum(work, { title: "Mine", description: "", kind: "forum", audience: "public", parentId: null }),
      ),
      Forbidden,
    );
  });

  it("makes addresses from titles and keeps them apart", async () => {
    const parent = await adds({ title: "Übungen & Fragen" });
    const first = await adds({ title: "Page", parentId: parent });
    const second = await adds({ title: "page", parentId: parent });
    const third = await adds({ title: "???", parentId: parent });

    assert.equal(await pathOf(first), "ubungen-fragen/page-2");
    assert.equal(await pathOf(second), "ubungen-fragen/page-3");
    assert.equal(await pathOf(third), "ubungen-fragen/forum");
  });

  it("keeps old addresses of a renamed forum and of everything below it", async () => {
    const parent = await adds({ title: "Before" });
    const child = await adds({ title: "Child", parentId: parent });

    await test.as(ada, (work) =>
      editForum(work, parent, { title: "After", description: "", audience: "public", slug: "" }),
    );

    assert.deepEqual(await findForumByPath(test.db, guest, "before/child"), { movedTo: "after/child" });
    const now = await findForumByPath(test.db, guest, "after/child");
    assert.ok("forum" in now && now.forum.id === child);
    assert.deepEqual(now.forum.crumbs, [{ title: "After", path: "after" }]);
  });

  it("gives an old address to a new forum that takes it", async () => {
    const first = await adds({ title: "Taken over" });
    await test.as(ada, (work) =>
      editForum(work, first, { title: "Taken over", description: "", audience: "public", slug: "elsewhere" }),
    );

    const second = await adds({ title: "Taken over" });

    const found = await findForumByPath(test.db, guest, "taken-over");
    assert.ok("forum" in found && found.forum.id === second);
  });

  it("refuses an address that another forum in the same place has", async () => {
    await adds({ title: "Here first" });
    const other = await adds({ title: "Here second" });

    await assert.rejects(
      test.as(ada, (work) =>
        editForum(work, other, { title: "x", description: "", audience: "public", slug: "here-first" }),
      ),
      (error) => error instanceof FormProblems && error.problems.has("slug"),
    );
  });

  it("moves a forum with all below it, and never below itself", async () => {
    const from = await adds({ title: "From" });
    const to = await adds({ title: "To", audience: "members" });
    const child = await adds({ title: "Moves", parentId: from });
    const grandchild = await adds({ title: "Comes along", parentId: child });

    await test.as(ada, (work) => moveForum(work, child, to));

    assert.equal(await pathOf(grandchild), "to/moves/comes-along");
    assert.equal((await findForum(test.db, ada, grandchild)).effectiveAudience, "members");
    await assert.rejects(findForumByPath(test.db, guest, "from/moves"), NotFound);
    assert.deepEqual(await findForumByPath(test.db, ada, "from/moves"), { movedTo: "to/moves" });
    await assert.rejects(
      test.as(ada, (work) => moveForum(work, to, grandchild)),
      FormProblems,
    );
    await assert.rejects(
      test.as(ada, (work) => moveForum(work, to, to)),
      FormProblems,
    );
  });

  it("moves a forum up and down, and stops at the ends", async () => {
    const parent = await adds({ title: "Order" });
    const ids = [];
    for (const title of ["a", "b", "c"]) ids.push(await adds({ title, parentId: parent }));
    const [a = 0, , c = 0] = ids;

    await test.as(ada, (work) => shiftForum(work, c, "up"));
    assert.deepEqual(await titlesBelow(parent), ["a", "c", "b"]);
    await test.as(ada, (work) => shiftForum(work, a, "down"));
    assert.deepEqual(await titlesBelow(parent), ["c", "a", "b"]);
    await test.as(ada, (work) => shiftForum(work, c, "up"));
    assert.deepEqual(await titlesBelow(parent), ["c", "a", "b"]);
  });

  it("deletes only what is empty", async () => {
    const parent = await adds({ title: "Holds one" });
    const child = await adds({ title: "Held", parentId: parent });

    await assert.rejects(
      test.as(ada, (work) => deleteForum(work, parent)),
      Forbidden,
    );
    await test.as(ada, (work) => deleteForum(work, child));
    await test.as(ada, (work) => deleteForum(work, parent));

    await assert.rejects(findForum(test.db, ada, parent), NotFound);
  });

  it("keeps who did what, and drops the pages of guests", async () => {
    const heard = test.announced.length;
    const forum = await adds({ title: "Watched" });
    await test.as(ada, (work) => closeForum(work, forum, true));

    const acts = await test.db
      .selectFrom("moderation_act")
      .select(["act", "actor_id", "reason"])
      .where("reason", "=", "Watched")
      .orderBy("id")
      .execute();

    assert.deepEqual(
      acts.map(({ act, actor_id }) => [act, actor_id]),
      [
        ["forum-created", ada.id],
        ["forum-closed", ada.id],
      ],
    );
    const onRecord = await test.db
      .selectFrom("audit_entry")
      .select("kind")
      .where("object", "=", `forum:${forum}`)
      .orderBy("id")
      .execute();
    assert.deepEqual(
      onRecord.map(({ kind }) => kind),
      ["forum-created", "forum-closed"],
    );
    assert.deepEqual(test.announced.slice(heard), ["site", "site"]);
  });

  it("refuses an address that would become too long", async () => {
    const title = "a".repeat(80);
    let parentId: number | null = null;
    await assert.rejects(
      async () => {
        for (let depth = 0; depth < 20; depth += 1) parentId = await adds({ title, parentId });
      },
      (error) => error instanceof FormProblems && error.problems.has("parentId"),
    );
  });
});
