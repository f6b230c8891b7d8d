import assert from "node:assert/strict";
import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { before, describe, it, type TestContext } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import { filesIn } from "../../../test/support/unzip.ts";
import { boundedStream, longestMinutes } from "./copies.ts";
import { postsAtOnce } from "./queries/own-words.ts";

let site: TestSite;

before(async () => {
  site = await testSite({ rateLimits: false });
});

/** Somebody with many long posts: more than a connection takes in before anybody reads. */
async function whoWroteMuch(name: string, posts: number): Promise<Person> {
  const person = await site.participant(name);
  const topic = await site.topic({ by: person, title: "Long years" });
  await sql`
    insert into post (id, renderer, submission_id, topic_id, position, author_id, body_source, body_html, created_at)
    select 1000000 * ${topic.id}::bigint + n, 1, gen_random_uuid(), ${topic.id}, 1 + n, ${person.id}, n || ' ' || words, '<p></p>', now()
      from generate_series(1, ${posts}) n,
           lateral (select string_agg(md5(n || '-' || part), '') as words from generate_series(1, 120) part) made`.execute(
    site.owner.db,
  );
  return person;
}

/** The answer's beginning; the rest waits until somebody reads. */
async function begun(person: Person): Promise<IncomingMessage> {
  const body = new URLSearchParams({ _csrf: person.formToken() }).toString();
  const asking = request({
    port: site.port,
    host: "127.0.0.1",
    method: "POST",
    path: "/settings/copy/",
    agent: false,
    headers: {
      host: new URL(site.url).host,
      origin: site.url,
      "sec-fetch-site": "same-origin",
      "content-type": "application/x-www-form-urlencoded",
      "content-length": String(body.length),
      ...person.jar.header(),
    },
  });
  asking.on("error", () => undefined);
  const answered = once(asking, "response");
  asking.end(body);
  const [answer]: IncomingMessage[] = await answered;
  assert.ok(answer);
  return answer;
}

/** Connections that hold a copy's moment. */
async function reading(): Promise<readonly number[]> {
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity where datname = current_database() 
       and application_name = 'threadwell site' and xact_start is not null`.execute(site.owner.db);
  return rows.map(({ pid }) => pid);
}

async function untilNobodyReads(): Promise<void> {
  for (let tries = 0; (await reading()).length > 0; tries += 1) {
    assert.ok(tries < 200, "A connection is still held.");
    await wait(20);
  }
}

describe("a long copy", () => {
  it("is written a batch at a time, and is whole", async () => {
    const ana = await whoWroteMuch("ana_writes_much", 3_000);

    const { result, queries } = await site.queriesDuring(() => ana.post("/settings/copy/"));

    const files = filesIn(result.raw);
    const copy = JSON.parse(files.get("my-copy.json") ?? "");
    assert.equal(copy.posts.length, 3_001);
    assert.equal(new Set(copy.posts.map(({ id }: { id: number }) => id)).size, 3_001);
    assert.equal(files.get("my-copy.html")?.split("<section>").length, 3_002);
    const asked = queries.filter((text) => text.includes("from post join topic"));
    assert.equal(asked.length, 2 * Math.ceil(3_001 / postsAtOnce));
    for (const text of asked) assert.match(text, /limit \$\d+$/);
    assert.equal(result.headers["content-length"], undefined);
    assert.equal(result.headers["content-encoding"], undefined);
  });

  it("lets go of its connection when its reader leaves midway", async () => {
    const answer = await begun(await whoWroteMuch("leaves_midway", 4_000));
    assert.notEqual((await reading()).length, 0);

    answer.destroy();

    await untilNobodyReads();
  });

  it("breaks off when something fails midway, and never looks whole", async () => {
    const answer = await begun(await whoWroteMuch("is_cut_off", 4_000));
    assert.equal(answer.statusCode, 200);
    for (const pid of await reading()) await sql`select pg_terminate_backend(${pid})`.execute(site.owner.db);

    const arrived: Buffer[] = [];
    answer.on("data", (chunk: Buffer) => arrived.push(chunk));

    await assert.rejects(once(answer, "end"), /aborted/);
    assert.equal(answer.complete, false);
    assert.throws(() => filesIn(Buffer.concat(arrived)));
    await untilNobodyReads();
  });

  it("is one of a few at once: the next is asked to come again, and may", async () => {
    const first = await begun(await whoWroteMuch("reads_first", 4_000));
    const second = await begun(await whoWroteMuch("reads_second", 4_000));
    const third = await site.participant("reads_third");

    const refused = await third.post("/settings/copy/");

    assert.equal(refused.status, 429);
    assert.match(refused.body, /Others are taking their copies at this moment/);
    assert.equal(refused.headers["retry-after"], "60");
    first.destroy();
    second.destroy();
    await untilNobodyReads();
    for (let tries = 0; tries < 100; tries += 1) {
      const page = await third.post("/settings/copy/");
      if (page.status === 200) return;
      await wait(20);
    }
    assert.fail("The place was never given back.");
  });

  it("breaks off after ten minutes, however slowly somebody reads it", async (t: TestContext) => {
    t.mock.timers.enable({ apis: ["setTimeout"] });
    let closed = 0;
    async function* endless() {
      for (;;) yield Buffer.from("more");
    }
    const stream = boundedStream(endless(), () => (closed += 1));
    stream.read();
    const over = new Promise((resolve) => stream.once("close", resolve));

    t.mock.timers.tick(longestMinutes * 60_000 - 1);
    assert.equal(stream.destroyed, false);
    t.mock.timers.tick(1);

    await over;
    assert.match(String(stream.errored), /not read in time/);
    assert.equal(closed, 1);
  });
});
