import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { hours } from "../../../test/support/clock.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";

let site: TestSite;

before(async () => {
  site = await testSite({ env: { TRUSTED_PROXIES: "127.0.0.1" } });
  site.clock.set("2031-05-15T12:00:00Z");
});

const from = (address: string) => ({ "x-forwarded-for": address });

describe("one network", () => {
  it("makes three accounts in an hour, and others are not held up", async () => {
    const signUp = (address: string, name: string) => {
      const birth = { birthMonth: "3", birthYear: "1990" };
      const fields = { name, password: "orange kettle window", ...birth, rules: "1", privacy: "1" };
      return site.newGuest().post("/sign-up/", fields, from(address));
    };

    const statuses = [];
    for (const name of ["heron.one", "heron.two", "heron.three", "heron.four"])
      statuses.push((await signUp("192.0.2.1", name)).status);

    assert.deepEqual(statuses, [303, 303, 303, 429]);
    assert.equal((await signUp("192.0.2.2", "heron.five")).status, 303);
    site.clock.advance(hours(1));
    assert.equal((await signUp("192.0.2.1", "heron.four")).status, 303);
  });

  it("tries twenty names in a quarter of an hour, and addresses of one IPv6 household count together", async () => {
    const guess = (place: number) =>
      site
        .newGuest()
        .post("/log-in/", { name: `nobody${place}`, password: "wrong" }, from(`2001:db8::${place.toString(16)}`));

    const first = await Promise.all(Array.from({ length: 20 }, (_, place) => guess(place)));
    const next = await guess(40);

    assert.deepEqual(new Set(first.map((page) => page.status)), new Set([422]));
    assert.equal(next.status, 429);
  });

  it("is one, whatever it claims in front of the proxy or in other headers (A-039)", async () => {
    const guess = (place: number) => {
      const claimed = `198.51.100.${place}`;
      const forged = { forwarded: `for=${claimed}`, "x-real-ip": claimed, "cf-connecting-ip": claimed };
      const headers = { ...forged, "true-client-ip": claimed, ...from(`${claimed}, 192.0.2.77`) };
      return site.newGuest().post("/log-in/", { name: `noone${place}`, password: "wrong" }, headers);
    };

    const statuses = [];
    for (let place = 1; place <= 21; place += 1) statuses.push((await guess(place)).status);

    assert.deepEqual([statuses.slice(0, 20).every((status) => status === 422), statuses[20]], [true, 429]);
  });
});
