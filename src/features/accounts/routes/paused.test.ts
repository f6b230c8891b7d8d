import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Person } from "../../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../../test/support/site.ts";
import { urls } from "../urls.ts";

describe("somebody who is paused", () => {
  let site: TestSite;
  let ada: Person;

  before(async () => {
    site = await testSite({ rateLimits: false });
    ada = await site.administrator("Administrator Ada");
  });

  const pause = async (person: Person) => {
    const done = await ada.post(urls.suspension(person.id), { length: "week", reason: "Until we have talked." });
    assert.equal(done.status, 303);
  };

  it("moderates nothing from the next request on, in the browser and by token, and reads on with the team (T-39)", async () => {
    const mo = await site.moderator("Moderator Mo");
    const rosa = await site.participant("rosa_reed");
    const topic = await site.topic({ by: rosa });
    const team = await site.topic({ by: mo, forum: await site.forum({ title: "Team", audience: "staff" }) });
    assert.equal((await mo.get("/moderation/")).status, 200);

    await pause(mo);

    for (const path of [
      "/moderation/",
      "/moderation/log/",
      urls.people,
      urls.person(rosa.id),
      `/topics/${topic.id}/manage/`,
    ])
      assert.equal((await mo.get(path)).status, 404, path);
    assert.equal((await mo.post(urls.suspension(rosa.id), { length: "open", reason: "No." })).status, 404);
    assert.equal((await mo.post(`/posts/${topic.id}/hide/`, { reason: "No." })).status, 404);
    assert.equal((await mo.post(`/topics/${topic.id}/rename/`, { title: "Mine now" })).status, 404);
    assert.equal((await mo.api("POST", `/api/v1/topics/${topic.id}/posts`, { body: "No." })).status, 403);
    assert.equal((await mo.get(team.url)).status, 200);

    await ada.post(urls.liftSuspension(mo.id));
    assert.equal((await mo.get("/moderation/")).status, 200);
  });

  it("puts no new words under their name, and may take the old ones away", async () => {
    const noah = await site.participant("noah_nettle");
    await noah.post(urls.line, { line: "Practising at home" });
    await pause(noah);

    const refused = await noah.post(urls.line, { line: "They silenced me" });
    assert.equal(refused.status, 403);
    assert.doesNotMatch((await ada.get(urls.profile(noah.slug))).body, /silenced/);

    assert.equal((await noah.post(urls.line, { line: "" })).status, 303);
    assert.doesNotMatch((await ada.get(urls.profile(noah.slug))).body, /Practising/);
  });
});

describe("a new password", () => {
  it("ends the tokens of programs too, whether it was changed or chosen by a link (P-42)", async () => {
    const site = await testSite({ rateLimits: false });
    const ada = await site.administrator("Administrator Ada");
    const old = "seven grey herons wait";
    const wren = await site.participant("wren_willow", old);
    const asks = async (token: string) =>
      (await site.newGuest().get("/api/v1/forums", { authorization: `Bearer ${token}` })).status;
    const first = await wren.bearer();
    assert.equal(await asks(first), 200);

    const fresh = "eleven red foxes sleep";
    assert.equal((await wren.post(urls.password, { currentPassword: old, newPassword: fresh })).status, 303);
    assert.equal(await asks(first), 401);

    const second = await wren.bearer();
    const page = await ada.post(urls.passwordLink(wren.id));
    const link = /\/choose-password\/[\w-]{43}\//.exec(page.body)?.[0] ?? "";
    const chosen = await Promise.all(
      Array.from({ length: 8 }, (_, n) => site.newGuest().post(link, { password: `nine blue kites rise ${n}` })),
    );
    assert.deepEqual(chosen.map(({ status }) => status).filter((status) => status === 303).length, 1, "works once");
    assert.equal(await asks(second), 401);
  });
});
