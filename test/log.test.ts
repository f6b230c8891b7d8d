import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Log } from "#core/log.ts";
import { startQueue } from "#platform/work/queue.ts";
import { testSite } from "./support/site.ts";
import { Canaries } from "./support/world/canaries.ts";
import { nobody } from "./support/world/personas.ts";

const lines: string[] = [];
const hear = (message: string, fields?: unknown) => void lines.push(JSON.stringify([message, fields]));
const log: Log = { info: hear, warn: hear, error: hear };
const words = new Canaries();
const secret = (label: string) => words.word(label, nobody);

describe("the operator's log", () => {
  it("holds nothing of what people write, are called or ask for, even when everything fails (P-61)", async () => {
    const site = await testSite({ rateLimits: false, log });
    const { guest } = site;
    const name = secret("a name");
    const person = await site.participant(name);
    const admin = await site.administrator();
    const topic = await site.topic({
      by: person,
      title: secret("a title"),
      body: secret("a body"),
      tags: [secret("a tag")],
    });
    const far = {
      "x-forwarded-for": "203.0.113.9",
      "user-agent": secret("an agent"),
      referer: `http://x/${secret("a referrer")}`,
    };

    // As it should be.
    await guest.post("/sign-up/", {
      name: secret("a new name"),
      email: `${secret("an address")}@example.org`,
      password: secret("a password"),
    });
    await guest.post("/log-in/", { name, password: secret("a wrong password") }, far);
    await person.post(`/topics/${topic.id}/reply/`, { body: secret("a reply"), submission_id: crypto.randomUUID() });
    await person.post(`/drafts/?place=topic:${topic.id}`, { body: secret("a draft") });
    await person.post(`/report/${topic.id}/`, { reason: "other", note: secret("a note") });
    const link = (await admin.post(`/admin/people/${person.id}/password-link/`)).html();
    const token = /choose-password\/([\w-]+)/.exec(link)?.[1] ?? "no token";
    await guest.get(`/choose-password/${token}/`);
    await guest.get(topic.url, far);

    // What nobody expects.
    const strange = secret("an address asked for");
    for (const path of [
      `/${strange}`,
      `/%ff${strange}`,
      `/forums/topic/${strange}/`,
      `/?${strange}=%ff`,
      `/my-topics/?page=${strange}`,
    ]) {
      await guest.get(path, { ...far, cookie: `tw=${strange}; ${strange}=1` });
    }
    await guest.send({ method: "POST", path: "/log-in/", headers: { "content-type": strange }, body: strange });
    await guest.send({
      method: "POST",
      path: "/api/v1/preview",
      headers: { "content-type": "application/json" },
      body: `{"${strange}`,
    });
    await guest.get("/api/v1/forums", { authorization: `Bearer ${strange}${strange}` });

    // What fails quotes what was written, in as many lines as it likes.
    await site.owner.pool.query(`
      create function quote_it() returns trigger language plpgsql as $$
        begin raise exception E'no\\n    at %', (select string_agg(body_source, E'\\n    at ') from post); end $$;
      create trigger quote_post before update on topic for each row execute function quote_it()`);
    const body = secret("a reply that fails");
    const failed = await person.post(`/topics/${topic.id}/reply/`, { body, submission_id: crypto.randomUUID() });
    assert.equal(failed.status, 500);
    assert.deepEqual(
      [...words.in(failed.body)].filter((one) => one.word !== name),
      [],
      "The page quotes the failure.",
    );
    await site.owner.pool.query("drop trigger quote_post on topic");

    await site.reply({ by: admin, to: topic, body: secret("a reply whose job fails") });
    await site.owner.pool.query(
      "create trigger quote_place before update on topic_member for each row execute function quote_it()",
    );
    const queue = startQueue(site.house);
    for (let look = 0; look < 50 && !lines.join().includes("A job failed"); look += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await queue.stop();

    const text = lines.join("\n");
    assert.match(text, /A request failed/);
    assert.match(text, /A job failed/);
    assert.deepEqual(
      [...words.in(text)].map(({ label }) => label),
      [],
    );
    for (const hidden of ["203.0.113", "127.0.0.1", "example.org", token]) assert.ok(!text.includes(hidden), hidden);
  });
});
