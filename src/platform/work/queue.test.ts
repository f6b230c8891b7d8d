import assert from "node:assert/strict";
import { before, beforeEach, describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { z } from "zod";
import { Unavailable } from "#core/errors.ts";
import { system } from "#core/viewer.ts";
import { type TestHouse, testHouse } from "../../../test/support/house.ts";
import { byEvent, defineEvent, reactTo } from "./events.ts";
import { emptyQueue, startQueue } from "./queue.ts";
import { type House, inWork, type Work } from "./work.ts";

const rang = defineEvent("tests.rang", z.object({ id: z.number() }));

describe("what follows from what people did", () => {
  let test: TestHouse;
  let house: House;
  let run: (work: Work, input: { id: number }) => Promise<void>;
  const done: number[] = [];

  before(async () => {
    test = await testHouse();
    const answer = reactTo(rang, {
      name: "tests.answer",
      tries: 2,
      async runAll(work, inputs) {
        for (const input of inputs) await run(work, input);
        done.push(...inputs.map(({ id }) => id));
      },
    });
    house = { ...test.house, reactions: byEvent([answer]) };
  });

  beforeEach(async () => {
    await sql`delete from job`.execute(test.db);
    done.length = 0;
    run = async () => undefined;
  });

  const ring = (id: number) => inWork(house, system, async (work) => work.record(rang, { id }));
  const waiting = () => test.db.selectFrom("job").selectAll().orderBy("id").execute();

  it("happens once for each", async () => {
    for (const id of [1, 2, 3]) await ring(id);

    await emptyQueue(house);

    assert.deepEqual(
      done.toSorted((a, b) => a - b),
      [1, 2, 3],
    );
    assert.deepEqual(await waiting(), []);
  });

  it("does not happen when what they did came to nothing", async () => {
    const failing = inWork(house, system, async (work) => {
      work.record(rang, { id: 1 });
      throw new Error("in the end");
    });

    await assert.rejects(failing, /in the end/);

    assert.deepEqual(await waiting(), []);
  });

  it("is put off when it fails, without what it was about, and leaves nothing behind", async () => {
    run = async (work) => {
      await sql`insert into tag (slug, name) values ('half', 'Half')`.execute(work.db);
      throw new TypeError("words that somebody wrote");
    };
    await ring(1);

    await assert.rejects(emptyQueue(house), /words that somebody wrote/);

    const [job] = await waiting();
    assert.equal(job?.failed, 1);
    assert.equal(job?.failure, "TypeError");
    assert.ok(job && job.due_at.getTime() > Date.now() + 5_000);
    assert.deepEqual(await test.db.selectFrom("tag").selectAll().execute(), []);
  });

  it("happens for the others when it fails for one", async () => {
    run = async (_work, { id }) => {
      if (id === 2) throw new Error("not this one");
    };
    for (const id of [1, 2, 3]) await ring(id);

    await assert.rejects(emptyQueue(house), /not this one/);

    assert.deepEqual(done, [1, 3]);
    assert.deepEqual(
      (await waiting()).map(({ input, failed }) => [input, failed]),
      [[{ id: 2 }, 1]],
    );
  });

  it("is given up after its tries, and kept for the operator", async () => {
    run = async () => {
      throw new Error("never");
    };
    await ring(1);
    for (let turn = 0; turn < 2; turn++) {
      await sql`update job set due_at = now() - interval '1 second'`.execute(test.db);
      await assert.rejects(emptyQueue(house), /never/);
    }
    await sql`update job set due_at = now() - interval '1 second'`.execute(test.db);

    await emptyQueue(house);

    assert.deepEqual(
      (await waiting()).map(({ failed, tries }) => [failed, tries]),
      [[2, 2]],
    );
  });

  it("loses no try while the database is away or busy", async () => {
    run = async () => {
      throw new Unavailable("in a moment");
    };
    await ring(1);

    await assert.rejects(emptyQueue(house), /in a moment/);

    assert.deepEqual(
      (await waiting()).map(({ failed }) => failed),
      [0],
    );
  });

  it("is shared by several processes, each job done by one of them", async () => {
    const queues = [startQueue(house), startQueue(house), startQueue(house)];
    for (let id = 0; id < 60; id++) await ring(id);
    for (let look = 0; look < 200 && (await waiting()).length > 0; look++) await wait(25);
    for (const queue of queues) await queue.stop();

    assert.deepEqual(
      done.toSorted((a, b) => a - b),
      Array.from({ length: 60 }, (_, id) => id),
    );
  });
});
