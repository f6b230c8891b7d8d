import assert from "node:assert/strict";
import { connect } from "node:net";
import { before, describe, it } from "node:test";
import { topicNames } from "./support/access/row.ts";
import type { Person } from "./support/person.ts";
import { testSite } from "./support/site.ts";
import { makeReply } from "./support/things.ts";
import type { Visitor } from "./support/visitor.ts";
import { makeWorld } from "./support/world/world.ts";

const site = await testSite({ rateLimits: false });
const world = await makeWorld(site, (thing) => (part) => (part === "tag" ? "some-tag" : `${part} of the ${thing}`));
const { owner, participant, moderator, staff } = world.persons;

/** Without what is new on every page: tokens of forms. */
const lasting = (html: string) => html.replaceAll(/value="[\w-]{30,}"/g, "");

/** Every address that names a topic, whoever may open it. */
async function addressesOf(name: (typeof topicNames)[number]): Promise<readonly string[]> {
  const { id, address } = await world.thing(name);
  return [`/forums/topic/${address}/`, `/forums/reply/${id}/`, `/api/v1/topics/${id}`, `/api/v1/topics/${id}/posts`];
}

describe("a crawler (A-044)", () => {
  const agents = ["Googlebot/2.1", "GPTBot/1.2", "CCBot/2.0", "curl/8.0", ""];

  it("gets what every guest gets, byte for byte, and may keep nothing of it", async () => {
    const paths = ["/", "/forums/", "/sitemap.xml", "/robots.txt", "/forums/view/recent/"];
    for (const name of topicNames) paths.push(...(await addressesOf(name)));
    for (const path of paths) {
      const guest = await site.newGuest().get(path);
      for (const agent of agents) {
        const page = await site.newGuest().get(path, { "user-agent": agent });
        assert.deepEqual([page.status, page.body], [guest.status, guest.body], `${path} to ${agent}`);
        assert.match(String(page.headers["x-robots-tag"]), /noindex/, path);
      }
    }
  });
});

describe("what points to something private (A-045)", () => {
  it("says nothing of it: no title, no words, no author, no number", async () => {
    const hidden = await Promise.all(
      (["staffPost", "buriedPost", "hiddenPost"] as const).map((name) => world.thing(name)),
    );
    const topic = await world.fresh("publicTopic");
    const body = hidden
      .map(
        ({ id }) =>
          `/forums/reply/${id}/ and ${site.url}/forums/reply/${id}/ and #post-${id}\n\n> [x wrote](#post-${id}):\n>\n> x`,
      )
      .join("\n\n");
    await makeReply(site.house, {
      by: participant,
      to: { ...topic, title: "", url: "", forum: world.forums.public },
      body: `${body}\n\n@${world.others.colleague.slug}, did you see it?`,
    });
    for (const reader of [site.guest, owner, participant]) {
      const page = await reader.get(`/forums/topic/${topic.address}/`);
      assert.equal(page.status, 200);
      assert.doesNotMatch(page.body, /(title|body|why) of the (staff|buried)|body of the hidden|Dr Lima/);
    }
  });

  it("cannot be quoted or answered by its number from elsewhere", async () => {
    const { id } = await world.thing("publicTopic");
    for (const name of ["staffPost", "buriedPost", "membersPost"] as const) {
      const post = await world.thing(name);
      for (const asked of ["quote", "to"]) {
        const page = await participant.get(`/topics/${id}/reply/?${asked}=${post.id}`);
        assert.doesNotMatch(page.body, /body of the|Dr Lima/, `${asked} ${name}: ${page.status}`);
      }
    }
  });
});

describe("a filter or an order that nobody offers (A-047)", () => {
  const odd = ["exclude_group=staff", "sort=role", "has=journal", "fields=email", "include=author", "user_field_ids=1"];
  const places = ["/forums/", "/forums/view/recent/", world.forums.public.url, `/forums/users/${owner.slug}/`];

  it("separates nobody: pages stay as they are, and the API refuses it", async () => {
    for (const path of places) {
      const plain = lasting((await participant.get(path)).html());
      for (const query of odd) assert.equal(lasting((await participant.get(`${path}?${query}`)).html()), plain, query);
    }
    const { id } = await world.thing("publicTopic");
    for (const path of ["/api/v1/forums", `/api/v1/topics/${id}`, `/api/v1/topics/${id}/posts`]) {
      for (const query of odd) assert.equal((await site.guest.get(`${path}?${query}`)).status, 400, `${path}?${query}`);
    }
  });
});

describe("a moderator (A-055)", () => {
  it("finds no address, no log of sign-ins, no settings and no copy of anybody", async () => {
    const hers = [/@example\.org/, /data-email/, /127\.0\.0\.1/, /logged in/i];
    for (const { id } of [owner, staff, participant]) {
      const { status, body } = await moderator.get(`/admin/people/${id}/`);
      assert.equal(status, 200);
      for (const secret of hers) assert.doesNotMatch(body, secret);
    }
    const closed = ["/admin/audit/", "/admin/settings/", "/admin/people/invite/", "/admin/people/imported/"];
    const guessed = [
      `/admin/people/${owner.id}/copy/`,
      `/settings/copy/?member=${owner.id}`,
      `/admin/people/${owner.id}/e-mail/`,
    ];
    for (const path of closed) assert.equal((await moderator.get(path)).status, 404, path);
    for (const path of guessed) assert.doesNotMatch((await moderator.get(path)).body, new RegExp(owner.name), path);
  });
});

describe("another site (A-097)", () => {
  const foreign = { origin: "https://evil.example", "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors" };

  it("may not frame, read, run or ask ahead for anything of ours", async () => {
    const { id } = await world.thing("publicTopic");
    for (const path of ["/", "/settings/", `/api/v1/topics/${id}`, "/healthz"]) {
      const { headers } = await owner.get(path, foreign);
      assert.equal(headers["access-control-allow-origin"], undefined, path);
      assert.equal(headers["access-control-allow-credentials"], undefined, path);
      assert.equal(headers["cross-origin-resource-policy"], "same-origin", path);
      assert.equal(headers["cross-origin-opener-policy"], "same-origin", path);
      assert.equal(headers["x-content-type-options"], "nosniff", path);
      assert.match(String(headers["content-security-policy"]), /frame-ancestors 'none'/, path);
    }
    const preflight = {
      ...foreign,
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization",
    };
    for (const path of ["/api/v1/preview", `/topics/${id}/reply/`]) {
      const { status, headers } = await site.guest.send({ method: "OPTIONS", path, headers: preflight });
      assert.deepEqual([status, headers["access-control-allow-origin"]], [404, undefined], path);
    }
  });

  it("ends no session and writes nothing by a picture, a link or a form of its own", async () => {
    const image = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" };
    for (const path of ["/leave", "/log-out/", "/settings/other-sessions/"]) await owner.get(path, image);
    assert.equal((await owner.get("/settings/")).status, 200);
    for (const path of ["/log-out/", "/settings/other-sessions/"]) {
      assert.equal((await owner.post(path, {}, foreign)).status, 403, path);
    }
    assert.equal((await owner.get("/settings/")).status, 200);
  });
});

describe("a stream (A-098)", () => {
  it("is not there for anybody: nothing is switched, and what asks for new posts asks as for any page", async () => {
    const { id } = await world.thing("membersTopic");
    const asked = `/topics/${id}/new-posts/?after=0`;
    assert.match((await site.guest.get(asked, { accept: "text/event-stream" })).location, /^\/log-in\//);
    assert.equal(
      (await owner.get(asked, { accept: "text/event-stream" })).headers["content-type"]?.includes("event-stream"),
      false,
    );
    const upgrade =
      "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    const first = await new Promise<string>((resolve, reject) => {
      const socket = connect(site.port, "127.0.0.1", () => socket.write(upgrade));
      socket.once("data", (heard) => {
        resolve(heard.toString("latin1").slice(0, 12));
        socket.destroy();
      });
      socket.once("error", reject).once("close", () => resolve(""));
    });
    assert.notEqual(first, "HTTP/1.1 101");
  });
});

describe("somebody who only reads (A-099, A-103)", () => {
  let quiet: Person;
  let topic: string;
  let places: readonly string[];

  before(async () => {
    const made = await site.topic({ by: owner, forum: world.forums.public, title: "Who is there" });
    const post = await site.reply({ by: participant, to: made });
    topic = made.url;
    places = ["/", "/forums/", "/forums/view/recent/", topic, made.forum.url, `/api/v1/topics/${made.id}/posts`];
    quiet = await site.participant("Quiet.heron");
    await quiet.get(topic);
    assert.equal((await quiet.post(`/posts/${post.id}/react/`, { kind: "thanks" })).status, 303);
  });

  const seenBy = (watcher: Visitor) =>
    Promise.all(
      [...places, `/forums/users/${quiet.slug}/`].map(async (path) => lasting((await watcher.get(path)).body)),
    );

  it("leaves no sign that others could watch come and go", async () => {
    for (const watcher of [site.newGuest(), world.others.stranger]) {
      await seenBy(watcher);
      const before = await seenBy(watcher);
      for (const path of places) await quiet.get(path);
      await quiet.post(`/drafts/?place=topic:${(await world.thing("publicTopic")).id}`, { body: "Not sent" });
      await quiet.post("/settings/look/", { theme: "dark" });
      assert.deepEqual(await seenBy(watcher), before);
    }
  });

  it("is named to nobody as a reader, a follower or the one who reacted", async () => {
    for (const watcher of [site.newGuest(), owner, world.others.stranger]) {
      for (const path of places) assert.doesNotMatch((await watcher.get(path)).body, /Quiet\.heron/i, path);
    }
    const lists = [
      "followers",
      "following",
      "likes",
      "reactions",
      "readers",
      "seen-by",
      "members",
      "online",
      "participants",
    ];
    for (const list of lists) {
      for (const path of [`${topic}${list}/`, `/forums/users/${quiet.slug}/${list}/`, `/${list}/`, `/api/v1/${list}`]) {
        assert.equal((await owner.get(path)).status, 404, path);
      }
    }
  });
});

describe("twenty reports of one post in a minute (A-100)", () => {
  it("hide nothing by themselves, and stand before a moderator as many", async () => {
    const topic = await site.topic({ by: owner, forum: world.forums.public });
    const post = await site.reply({ by: owner, to: topic, body: "A post that a crowd dislikes" });
    const crowd = await Promise.all(Array.from({ length: 20 }, (_, n) => site.participant(`Crowd${n}x`)));

    for (const one of crowd) assert.equal((await one.post(`/report/${post.id}/`, { reason: "selling" })).status, 303);

    assert.match((await site.newGuest().get(topic.url)).body, /A post that a crowd dislikes/);
    const queue = (await moderator.get("/moderation/")).body;
    assert.match(queue, /A post that a crowd dislikes/);
    assert.match(queue, /Reported 20 times/);
  });
});
