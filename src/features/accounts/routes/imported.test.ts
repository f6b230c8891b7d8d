import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Person } from "../../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../../test/support/site.ts";
import { urls } from "../urls.ts";

let site: TestSite;
let ada: Person;

before(async () => {
  site = await testSite();
  ada = await site.administrator("Administrator Ada");
});

/** Somebody who came with an import, as a participant like everybody. */
async function imported(name: string): Promise<Person> {
  const person = await site.participant(name);
  await site.database.db.updateTable("member").set({ imported: true }).where("id", "=", person.id).execute();
  return person;
}

const confirm = (fields: Record<string, string | string[]>) => ada.post(urls.imported(), fields);

describe("confirming who is staff after an import", () => {
  it("makes their posts the practice's, for guests at once, and counts them among those who answered", async () => {
    const [ana, lena, otto] = [await imported("linen.field"), await imported("lena.w"), await imported("otto.b")];
    const topic = await site.topic({ by: ana, title: "Botox questions!" });
    await site.reply({ by: lena, to: topic, body: "We see this often." });
    await site.reply({ by: lena, to: topic, body: "One thing more." });
    await site.reply({ by: otto, to: topic, body: "Same here." });
    assert.ok(!(await site.newGuest().get(topic.url)).html().includes("post--staff"));

    const page = await confirm({
      person: [ana, lena, otto].map(({ id }) => String(id)),
      title: ["", "Pelvic health physiotherapist", "not ticked"],
      staff: String(lena.id),
      role: "staff",
    });

    assert.equal(page.location, "/admin/people/imported/?saved=1");
    const html = (await site.newGuest().get(topic.url)).html();
    assert.equal((html.match(/class="post post--staff"/g) ?? []).length, 2);
    assert.match(html, /Pelvic health physiotherapist/);
    const { staff_count } = await site.database.db
      .selectFrom("topic")
      .select("staff_count")
      .where("id", "=", topic.id)
      .executeTakeFirstOrThrow();
    assert.equal(staff_count, 1);
    const roles = await site.database.db
      .selectFrom("member")
      .select(["name", "role"])
      .where("imported", "=", true)
      .execute();
    assert.deepEqual(
      new Map(roles.map(({ name, role }) => [name, role])),
      new Map([
        ["linen.field", "participant"],
        ["lena.w", "staff"],
        ["otto.b", "participant"],
      ]),
    );
    assert.equal((await lena.get("/settings/")).status, 302);
  });

  it("leaves alone what somebody who signed up here wrote as a participant", async () => {
    const bea = await site.participant("bea.field");
    const topic = await site.topic({ by: bea });

    await confirm({ person: String(bea.id), title: "Nurse", staff: String(bea.id), role: "staff" });

    assert.ok(!(await site.newGuest().get(topic.url)).html().includes("post--staff"));
  });

  it("confirms all who were ticked or nobody: a title must be given, and what was typed is kept", async () => {
    const [cleo, dora] = [await imported("cleo.field"), await imported("dora.field")];
    const ids = [cleo, dora].map(({ id }) => String(id));

    const page = await confirm({ person: ids, title: ["Nurse specialist", ""], staff: ids, role: "moderator" });

    assert.equal(page.status, 422);
    assert.match(page.html(), /Nurse specialist/);
    assert.match(page.html(), /Give the title/);
    const rows = await site.database.db
      .selectFrom("member")
      .select("role")
      .where("id", "in", [cleo.id, dora.id])
      .execute();
    assert.deepEqual(
      rows.map(({ role }) => role),
      ["participant", "participant"],
    );
  });

  it("asks for at least one", async () => {
    const page = await confirm({ person: "1", title: "" });

    assert.equal(page.status, 422);
    assert.match(page.html(), /Tick at least one person/);
  });

  it("lists those who wrote most first, and nobody twice", async () => {
    const html = (await ada.get(urls.imported())).html();

    const names = [...html.matchAll(/<legend class="legend" dir="auto">([\w.]+) /g)].map(([, name]) => name);
    assert.ok(names.length >= 4 && new Set(names).size === names.length);
    assert.ok(!names.includes("lena.w"));
  });
});
