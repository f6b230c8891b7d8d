import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, it } from "node:test";
import type { Member } from "#core/viewer.ts";
import { createForum } from "#features/forums/index.ts";
import { type TestHouse, testHouse } from "../../../test/support/house.ts";
import { renameTopic } from "./commands/rename.ts";
import { moveTopic, startTopic } from "./index.ts";

describe("the title of a topic that is not public", () => {
  let test: TestHouse;
  let admin: Member;
  let ana: Member;

  before(async () => {
    test = await testHouse();
    admin = await test.member("Moira Fenn", "administrator");
    ana = await test.member("ana_reads");
  });

  const makeForum = (title: string, audience: "public" | "staff") =>
    test.as(admin, (work) =>
      createForum(work, { title, description: "", kind: "forum" as const, audience, parentId: null }),
    );
  const start = (by: Member, forumId: number, title: string) =>
    test.as(by, (work) => startTopic(work, forumId, { title, body: "Well?", tags: [], submissionId: randomUUID() }));

  it("shows in nobody's address, so that nobody learns of it by trying titles (T-15)", async () => {
    const open = await makeForum("Open questions", "public");
    const team = await makeForum("The team", "staff");
    const hidden = await start(admin, team, "Ulcer after the second visit");
    await test.as(admin, (work) => renameTopic(work, hidden.id, "Ulcer after the third visit"));
    const moved = await start(ana, open, "A public beginning");
    await test.as(admin, (work) => moveTopic(work, moved.id, team));
    await test.as(admin, (work) => renameTopic(work, moved.id, "Ulcer after the fourth visit"));

    for (const ordinal of ["second", "third", "fourth"]) {
      const guess = await start(ana, open, `Ulcer after the ${ordinal} visit`);
      assert.equal(guess.address, `ulcer-after-the-${ordinal}-visit`);
    }
  });
});
