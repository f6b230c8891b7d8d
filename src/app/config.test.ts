import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { ConfigProblem, readConfig } from "./config.ts";

function problems(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    assert.ok(error instanceof ConfigProblem);
    return error.sentences;
  }
}

describe("what an operator sets before the start", () => {
  it("may be nothing at all", () => {
    const config = readConfig({});

    assert.equal(config.siteUrl, "http://localhost:3000");
    assert.equal(config.siteUrlGiven, false);
    assert.equal(config.host, "127.0.0.1");
    assert.equal(config.keyFile, join(process.cwd(), "data", "install.key"));
    assert.deepEqual(config.roles, { web: true, worker: true });
    assert.ok(Object.isFrozen(config));
  });

  it("follows the port when nobody named the site", () => {
    assert.equal(readConfig({ PORT: "4100" }).siteUrl, "http://localhost:4100");
  });

  it("is told all mistakes at once", () => {
    const sentences = problems({
      PORT: "high",
      PROCESSES: "0",
      SITE_URL: "community",
      ROLES: "cook",
      LOG_LEVEL: "loud",
    });

    assert.equal(sentences.length, 5);
    assert.match(
      sentences.join(" "),
      /PORT must be a whole number from 1 to 65535\..*LOG_LEVEL must be error, warn or info\./s,
    );
  });

  it("treats an empty variable as one that is not there", () => {
    assert.equal(readConfig({ DATABASE_URL: "", PORT: " " }).databaseUrl, null);
  });

  for (const [env, sentence] of [
    [{ SITE_URL: "http://community.example" }, /must start with https/],
    [{ SITE_URL: "https://community.example/forum" }, /and no more/],
    [{ SITE_URL: "https://community.example", RATE_LIMITS: "off" }, /RATE_LIMITS=off is for measuring/],
    [{ TRUSTED_PROXIES: "10.0.0.1,everyone" }, /TRUSTED_PROXIES must list/],
    [{ TRUSTED_PROXIES: "10.0.0.1/33" }, /TRUSTED_PROXIES must list/],
    [{ TRUSTED_PROXIES: "true" }, /TRUSTED_PROXIES must list/],
    [{ DATABASE_URL: "mysql://somewhere" }, /DATABASE_URL must look like/],
  ] as const) {
    it(`is refused: ${JSON.stringify(env)}`, () => {
      const sentences = problems(env);

      assert.equal(sentences.length, 1);
      assert.match(sentences[0] ?? "", sentence);
    });
  }

  for (const env of [
    { SITE_URL: "https://community.example" },
    { SITE_URL: "https://community.example/" },
    { SITE_URL: "http://127.0.0.1:3000", RATE_LIMITS: "off" },
    { RATE_LIMITS: "off" },
    { TRUSTED_PROXIES: "10.0.0.0/8, ::1" },
    { ROLES: "worker" },
  ]) {
    it(`is accepted: ${JSON.stringify(env)}`, () => {
      assert.deepEqual(problems(env), []);
    });
  }
});
