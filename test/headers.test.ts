import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { describe, it } from "node:test";
import { assetsFolder } from "#app/schema.ts";
import type { Page } from "./support/browsing.ts";
import { foreignFindings, headerFindings } from "./support/header-findings.ts";
import { testSite } from "./support/site.ts";
import { crawl } from "./support/world/crawl.ts";
import { contentNames } from "./support/world/makers.ts";
import type { Persona } from "./support/world/personas.ts";
import { everyAddress } from "./support/world/values.ts";
import { makeWorld } from "./support/world/world.ts";

const site = await testSite({ rateLimits: false });
const world = await makeWorld(site);
for (const name of contentNames) await world.thing(name);
const values = await everyAddress(site);

/** Told at the end, so that one page's fault does not hide another's. */
function look(path: string, page: Page, wrong: string[]): void {
  for (const finding of [...headerFindings(page), ...foreignFindings(page, site.url)]) {
    if (wrong.length < 10) wrong.push(`${path} (${page.status}): ${finding}`);
  }
}

/** Says something on a connection of its own, and hears the answer out. */
function say(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = "";
    const socket = connect(site.port, "127.0.0.1", () => socket.write(text));
    socket.on("data", (part) => {
      heard += part.toString("latin1");
    });
    socket.on("close", () => resolve(heard));
    socket.on("error", reject);
    socket.setTimeout(5_000, () => socket.destroy());
  });
}

describe("what every answer carries", () => {
  const unpersonal = new Set(site.routes.filter(({ identified }) => !identified).map(({ path }) => path));

  for (const persona of ["guest", "owner", "administrator"] as const satisfies readonly Persona[]) {
    it(`is complete wherever ${persona} goes, and leads nowhere else`, async () => {
      const wrong: string[] = [];
      const kept: string[] = [];
      await crawl(world, persona, {
        ...(persona === "guest" ? { values } : {}),
        see(path, page) {
          look(path, page, wrong);
          if (persona !== "guest" && !/no-store/.test(page.headers["cache-control"] ?? "")) kept.push(path);
          if (!/noindex/.test(String(page.headers["x-robots-tag"]))) wrong.push(`${path} may be indexed`);
        },
      });
      assert.deepEqual(wrong, []);
      // What asks nobody who they are says the same to everybody.
      for (const path of kept) {
        assert.ok(unpersonal.has(path.split("?", 1)[0] ?? ""), `${path} may be kept by a browser`);
        assert.equal((await world.as(persona).get(path)).body, (await site.newGuest().get(path)).body, path);
      }
    });
  }

  it("is complete on every file of the build, and none refers to anybody else", async () => {
    const wrong: string[] = [];
    const folder = assetsFolder(join(import.meta.dirname, ".."));
    for (const name of await readdir(folder)) {
      for (const method of ["GET", "HEAD"]) {
        const page = await site.guest.send({ method, path: `/assets/${name}` });
        look(`${method} ${name}`, page, wrong);
        if (page.status === 200) assert.match(page.headers["cache-control"] ?? "", /immutable/, name);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it("is complete whatever goes wrong", async () => {
    const { guest } = site;
    const owner = world.as("owner");
    const form = {
      "content-type": "application/x-www-form-urlencoded",
      origin: site.url,
      "sec-fetch-site": "same-origin",
    };
    const big = `a=${"x".repeat(300_000)}`;
    const first = await guest.get("/forums/");
    await site.owner.pool.query("alter table reaction rename to away");
    const broken = await owner.get(
      (await world.thing("publicTopic")).address.replace(/^/, "/forums/topic/").concat("/"),
    );
    await site.owner.pool.query("alter table away rename to reaction");
    const answers: readonly (readonly [number, Page])[] = [
      [304, await guest.get("/forums/", { "if-none-match": String(first.headers.etag) })],
      [301, await guest.get("/forums")],
      [302, await guest.get("/my-topics/")],
      [303, await guest.get("/leave")],
      [400, await guest.get("/my-topics/?a=%ff")],
      [400, await owner.get("/my-topics/?page=0")],
      [403, await owner.post("/my-topics/", { _csrf: "" })],
      [404, await guest.get("/%ff")],
      [404, await guest.get("/assets/none.css")],
      [404, await guest.get("/assets/%2e%2e/package.json")],
      [404, await guest.send({ method: "DELETE", path: "/" })],
      [404, await guest.send({ method: "OPTIONS", path: "/" })],
      [404, await guest.get("/metrics", { "x-forwarded-for": "203.0.113.9" })],
      [413, await guest.send({ method: "POST", path: "/log-in/", headers: form, body: big })],
      [
        415,
        await guest.send({ method: "POST", path: "/log-in/", headers: { "content-type": "text/xml" }, body: "<a/>" }),
      ],
      [421, await guest.send({ path: "/", headers: { host: "evil.example" } })],
      [422, await owner.post("/settings/look/", { theme: "" })],
      [401, await guest.get("/api/v1/forums", { authorization: `Bearer ${"x".repeat(43)}` })],
      [404, await guest.get("/api/v1/nothing")],
      [404, await guest.get("/api/v1/topics/99999")],
      [500, broken],
    ];
    const wrong: string[] = [];
    for (const [status, page] of answers) {
      assert.equal(page.status, status);
      look("", page, wrong);
    }
    assert.deepEqual(wrong, []);
  });

  it("is complete when what was sent is no request", async () => {
    const host = `Host: localhost:${site.port}`;
    const sent = [
      ["400", "GARBAGE\r\n\r\n"],
      ["431", `GET / HTTP/1.1\r\n${host}\r\nX: ${"a".repeat(20_000)}\r\n\r\n`],
      ["400", `POST / HTTP/1.1\r\n${host}\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n`],
      ["421", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"],
      ["421", "GET / HTTP/1.0\r\n\r\n"],
    ] as const;
    for (const [status, text] of sent) {
      const answer = await say(text);
      assert.ok(answer.startsWith(`HTTP/1.1 ${status} `), `${text.slice(0, 20)}: ${answer.slice(0, 40)}`);
      const pairs = [...answer.matchAll(/^([\w-]+): (.*)\r$/gm)].map(([, name = "", value = ""]) => [
        name.toLowerCase(),
        value,
      ]);
      const page = {
        ...(await site.guest.get("/healthz")),
        status: Number(status),
        headers: Object.fromEntries(pairs),
        body: "",
      };
      assert.deepEqual(headerFindings(page), [], text.slice(0, 20));
    }
  });

  it("would be found incomplete", () => {
    const body = '<p style="x"><img src="//evil.example/a"><script>1</script><a href="https://evil.example/">x</a>';
    const page = {
      headers: { "content-type": "text/html", "set-cookie": ["a=b"] },
      body,
      status: 200,
      raw: Buffer.from(body),
    };
    const whole: Page = { ...page, location: "", html: () => body, json: () => null };
    assert.equal(foreignFindings(whole, site.url).length, 4);
    assert.ok(headerFindings(whole).length >= 9);
  });

  it("is complete when somebody asks too often", async () => {
    const limited = await testSite({ env: { TRUSTED_PROXIES: "127.0.0.1" } });
    const far = { "x-forwarded-for": "203.0.113.9" };
    const pages = await Promise.all(Array.from({ length: 125 }, () => limited.guest.get("/log-in/", far)));
    const refused = pages.find(({ status }) => status === 429);
    assert.ok(refused);
    assert.match(String(refused.headers["retry-after"]), /^\d+$/);
    assert.deepEqual(headerFindings(refused), []);
  });

  it("is never an address that looks like a file and answers like a page (A-058)", async () => {
    const owner = world.as("owner");
    for (const path of [
      "/settings/x.css",
      "/settings;.js",
      "/settings/%2f..%2fassets/a.css",
      "/my-topics/a.css",
      "/settings.css",
    ]) {
      const page = await owner.get(path);
      assert.equal(page.status, 404, path);
      assert.equal(page.headers["cache-control"], "no-store", path);
    }
  });
});
