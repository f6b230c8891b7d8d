import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import { postList } from "./forms.ts";

let site: TestSite;
before(async () => {
  site = await testSite();
});

describe("limits of the API", () => {
  it("count what is made, not what is sent again", async () => {
    const eve = await site.participant("Eager_Eve");
    const topic = await site.topic({ by: await site.participant("Ana") });
    const path = `/api/v1/topics/${topic.id}/posts`;
    const token = await eve.bearer();
    const sends = (body: string, key: string) =>
      site.newGuest().send({
        method: "POST",
        path,
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "idempotency-key": key },
        body: JSON.stringify({ body }),
      });
    for (let n = 0; n < 40; n += 1) assert.equal((await sends("Same", "same")).status, 201);

    const statuses = [];
    for (let n = 0; n < 31; n += 1) statuses.push((await sends(`Reply ${n}`, `key ${n}`)).status);

    assert.deepEqual(statuses.slice(0, 29), Array(29).fill(201));
    assert.deepEqual(statuses.slice(29), [429, 429]);
    assert.match(String((await sends("One more", "late")).headers["retry-after"]), /^\d+$/);
    assert.equal((await sends("Same", "same")).status, 201);
    assert.equal(postList.parse((await site.guest.get(`${path}?per_page=100`)).json()).total, 31);
  });

  it("stop whoever sends without end, whatever it is", async () => {
    const token = await (await site.participant("Ben")).bearer();
    const previews = async () =>
      site.newGuest().send({
        method: "POST",
        path: "/api/v1/preview",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: '{"body":"Hello"}',
      });
    for (let n = 0; n < 120; n += 1) assert.equal((await previews()).status, 200);

    assert.equal((await previews()).status, 429);
  });
});
