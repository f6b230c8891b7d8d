import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { type TestSite, testSite } from "../../../test/support/site.ts";

describe("the front of the site", () => {
  let site: TestSite;
  const raw = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    site.newGuest().send({ path, headers, method });

  before(async () => {
    site = await testSite();
  });

  it("answers to every spelling of its name, and to no other (A-042)", async () => {
    for (const host of [`localhost:${site.port}`, `LOCALHOST:${site.port}`, `127.0.0.1:${site.port}`])
      assert.equal((await raw("/", { host })).status, 200, host);

    for (const host of ["evil.example", "localhost", `localhost:${site.port}.evil.example`, "evil.example:3000"]) {
      const page = await raw("/", { host });
      assert.equal(page.status, 421, host);
      assert.doesNotMatch(page.body + JSON.stringify(page.headers), /evil/);
    }
  });

  it("answers nobody who names two hosts, be they the same", async () => {
    const own = `localhost:${site.port}`;
    for (const hosts of [`Host: ${own}\r\nHost: evil.example`, `HOST: ${own}\r\nhost: ${own}`]) {
      const socket = connect(site.port, "127.0.0.1");
      socket.end(`GET / HTTP/1.1\r\n${hosts}\r\nConnection: close\r\n\r\n`);
      const answer = (await socket.toArray()).join("");
      assert.match(answer, /^HTTP\/1\.1 400 [\s\S]+content-security-policy/i);
      assert.doesNotMatch(answer, /evil/);
    }
  });

  it("refuses a foreign name for pages it keeps too", async () => {
    await raw("/");
    await raw("/");

    assert.equal((await raw("/", { host: "evil.example" })).status, 421);
  });

  it("builds links from its configured address, whatever a proxy claims", async () => {
    const page = await raw("/forums/forum/none", { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" });

    assert.doesNotMatch(page.body + JSON.stringify(page.headers), /evil/);
  });

  it("takes a whole address in the request line when it is its own, and refuses another's", async () => {
    assert.equal((await raw(`${site.url}/healthz`)).body, "alive\n");
    assert.equal((await raw("http://evil.example/healthz")).status, 421);
  });

  it("lets those who watch over the machine ask by number whether it is alive, and nothing else", async () => {
    assert.equal((await raw("/healthz", { host: "10.0.0.7:3000" })).status, 200);
    assert.equal((await raw("/readyz", { host: "[::1]:3000" })).status, 200);
    assert.equal((await raw("/", { host: "10.0.0.7:3000" })).status, 421);
  });

  it("serves the build's files for good, packed as the browser takes them", async () => {
    const address = /\/assets\/core\.[\w.]+\.css/.exec((await raw("/")).body)?.[0] ?? "";

    for (const coding of ["br", "gzip"]) {
      const packed = await raw(address, { "accept-encoding": coding });
      assert.equal(packed.headers["content-encoding"], coding);
      assert.equal(packed.headers["cache-control"], "public, max-age=31536000, immutable");
      assert.equal(packed.headers["x-content-type-options"], "nosniff");
      assert.ok(packed.raw.length < packed.body.length);
    }
    assert.equal((await raw(address)).headers["content-encoding"], undefined);
    assert.equal((await raw(address, {}, "POST")).status, 404);
  });

  it("has no file but those, however one asks (A-107, A-108)", async () => {
    const root = join(import.meta.dirname, "../../..");
    const names = readdirSync(root).filter((name) => name !== "node_modules");
    const spellings = [
      ...names.flatMap((name) => [`/${name}`, `/assets/../${name}`, `/assets/..%2f${name}`, `/assets/%2e%2e/${name}`]),
      ...["/assets/manifest.json", "/assets/", "/assets", "/assets/main.js", "/assets/main.js.map", "/main.js.map"],
      ...["/.git/config", "/.env", "/server.js.map", "/exports/all.zip", "/backups/latest", "/debug", "/install.key"],
      ...["/assets//etc/passwd", "/assets/%2fetc%2fpasswd", "/assets/....//....//etc/passwd", "/assets/..\\..\\etc"],
    ];

    for (const path of spellings) {
      const { status } = await raw(path);
      assert.ok(status === 404 || status === 400, `${path}: ${status}`);
    }
  });

  it("does not know methods that it has no use for", async () => {
    for (const method of ["TRACE", "OPTIONS", "PROPFIND", "DELETE"]) {
      const { status } = await raw("/", {}, method);
      assert.ok(status === 404 || status === 405, `${method}: ${status}`);
    }
  });

  it("lets search engines in only where the practice says so", async () => {
    // Pages stay fetchable, so that a robot reads that it may not list them.
    const robots = (await raw("/robots.txt")).body;
    assert.match(robots, /^Disallow: \/settings\/$/m);
    assert.doesNotMatch(robots, /^Disallow: \/$|Sitemap/m);
    assert.match(String((await raw("/")).headers["x-robots-tag"]), /noindex/);
    assert.doesNotMatch((await raw("/sitemap.xml")).body, /<loc>/);
  });

  it("shows figures through a proxy only to whoever holds an administrator's token", async () => {
    const ada = await site.administrator("Ada");
    const through = { "x-forwarded-for": "203.0.113.7" };
    const read = { ...through, authorization: `Bearer ${await ada.bearer("read")}` };
    const admin = { ...through, authorization: `Bearer ${await ada.bearer("admin")}` };

    assert.equal((await raw("/metrics", through)).status, 404);
    assert.equal((await raw("/metrics", read)).status, 404);
    assert.match((await raw("/metrics", admin)).body, /threadwell_answers_total/);
  });
});
