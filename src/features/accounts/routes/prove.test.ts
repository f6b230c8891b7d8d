import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { isFreshProof } from "#core/identity.ts";
import { hashToken } from "#platform/crypto/tokens.ts";
import { minutes } from "../../../../test/support/clock.ts";
import { type TestSite, testSite } from "../../../../test/support/site.ts";
import { identify } from "../queries/identify.ts";

const password = "linen field under rain";
let site: TestSite;
let made = 0;

before(async () => {
  site = await testSite();
  site.clock.set(new Date());
});

/** Where the site looks people up. */
const registry = () => ({ db: site.database.db, sealer: site.house.tools.sealer });

async function somebody() {
  const person = await site.participant(`prover${++made}x`, password);
  const token = () => person.jar.get(site.house.tools.cookies.session) ?? "";
  const isProved = async () => {
    const identity = await identify(registry(), token(), site.clock.now());
    assert.ok(identity);
    return isFreshProof(identity, site.clock.now());
  };
  return { person, token, isProved };
}

describe("a proof of who somebody is", () => {
  it("holds for ten minutes from the log-in, and then is asked for again", async () => {
    const { person } = await somebody();

    assert.equal((await person.get("/settings/email/")).status, 200);
    site.clock.advance(minutes(9));
    assert.equal((await person.get("/settings/email/")).status, 200);
    site.clock.advance(minutes(2));
    assert.equal((await person.get("/settings/email/")).location, "/prove/?next=%2Fsettings%2Femail%2F");
  });

  it("is renewed by the password, under a new token, and leads back to where they were (A-060)", async () => {
    const { person, token, isProved } = await somebody();
    const stolen = token();
    site.clock.advance(minutes(11));

    const page = await person.post("/prove/", { password, next: "/settings/?saved=look" });

    assert.equal(page.location, "/settings/?saved=look");
    assert.equal(await isProved(), true);
    assert.notEqual(token(), stolen);
    assert.equal(await identify(registry(), stolen, site.clock.now()), null);
  });

  it("is not renewed by a wrong password, and never leads to another site or to an address that does something", async () => {
    const { person, isProved } = await somebody();
    site.clock.advance(minutes(11));

    const wrong = await person.post("/prove/", { password: "not this one either", next: "/my-topics/" });

    assert.equal(wrong.status, 422);
    assert.match(wrong.html(), /name="next" value="\/my-topics\/"/);
    assert.equal(await isProved(), false);
    const onRecord = site.database.db.selectFrom("audit_entry").select("actor_id").where("subject_id", "=", person.id);
    const failed = await onRecord.where("kind", "=", "step-up-failed").execute();
    assert.deepEqual(failed, [{ actor_id: person.id }]);
    for (const next of ["//evil.example/", "/leave", "/prove/?next=/prove/"])
      assert.equal((await person.post("/prove/", { password, next })).location, "/settings/");
  });

  it("takes at most five guesses at once from whoever has a stolen session", async () => {
    const { person } = await somebody();

    const pages = await Promise.all(
      Array.from({ length: 20 }, () => person.post("/prove/", { password: "not this one either" })),
    );

    assert.ok(pages.filter(({ status }) => status === 422).length <= 5);
    assert.equal((await person.post("/prove/", { password })).status, 429);
  });

  it("keeps the session's own end", async () => {
    const { person, token } = await somebody();
    const endOf = (of: string) =>
      site.database.db
        .selectFrom("session")
        .select("expires_at as at")
        .where("token_hash", "=", hashToken(of))
        .executeTakeFirst();
    const before = await endOf(token());
    site.clock.advance(minutes(11));

    await person.post("/prove/", { password });

    assert.deepEqual(await endOf(token()), before);
  });
});
