import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";

let site: TestSite;
let lena: Person;
let amara: Person;

before(async () => {
  site = await testSite();
  lena = await site.staff("Lena Library", "Physiotherapist");
  amara = await site.staff("Dr Amara Library", "Gynaecologist");
});

const b = "/treatments/practice-with-dilators/";

describe("the library", () => {
  it("is empty at first, and offers our drafts to the team only", async () => {
    assert.match((await site.guest.get("/treatments/")).body, /The library is not open yet/);
    assert.match((await lena.get("/treatments/")).body, /Bring in our drafts/);

    assert.equal((await lena.post("/treatments/examples")).status, 303);
    assert.equal((await amara.post("/treatments/examples")).status, 303);

    const { n } = await site.database.db
      .selectFrom("treatment")
      .select(({ fn }) => fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    assert.equal(n, 8);
    assert.match((await lena.get("/treatments/drafts/")).body, /Practice with dilators/);
    assert.equal((await site.guest.get(b)).status, 404);
  });

  it("shows a draft with all that is missing, and its editor", async () => {
    for (const path of [
      "draft/",
      "edit/",
      "edit/studies/0/",
      "edit/studies/new/",
      "edit/serious/0/",
      "edit/common/new/",
    ]) {
      assert.equal((await lena.get(`${b}${path}`)).status, 200, path);
    }
    assert.equal((await lena.get(`${b}edit/studies/99/`)).status, 404);
  });
});
