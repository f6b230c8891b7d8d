import { setTimeout as wait } from "node:timers/promises";
import type { BareResult } from "../bare-writes.ts";
import { withOwner } from "../community/open.ts";
import { atLeast, atMost, type Figure, figure } from "../figures.ts";
import { forumOf, type Ground, type Load, type Measured, measure, put, type Server, startServer } from "../ground.ts";
import { askChild, endChild, startChild } from "../load/generator.ts";
import type { Requested } from "../load/job.ts";
import { median } from "../processes.ts";

const atOnce = 16;

/** A reply of a usual length and form. */
const body = `I started again on Monday, after two weeks in which I could not bring myself to begin.

The first evening was short, five minutes at most, and I counted that as **enough**. What helped:

- a warm bath before
- a door that locks
- somebody who asked how it went

It is slower than I hoped and *faster* than I feared. Thank you all for writing.`;

/** Replies over HTTP without their jobs: what the writer waits for, and the same statements in a bare loop. */
export async function posting(ground: Ground): Promise<Figure[]> {
  const seconds = ground.quick ? 1.5 : 3;
  const server = await startServer(ground, { RATE_LIMITS: "off", ROLES: "web" });
  const bare = startChild(`${import.meta.dirname}/../bare-writes.ts`);
  try {
    const load: Load = { requests: apiReplies(ground), connections: atOnce, seconds, status: 201 };
    await put(ground, { ...load, seconds: 1.5 });
    const bareJob = {
      dataDir: ground.dataDir,
      posters: ground.posters,
      topicIds: topicsOf(ground),
      body,
      atOnce,
      seconds,
    };
    await askChild<BareResult>(bare, { ...bareJob, seconds: 1 });
    const rounds: { http: Measured; bare: BareResult; queries: number }[] = [];
    for (let round = 0; round < 3; round++) {
      const before = await server.queries();
      const http = await measure(ground, server, load);
      const queries = ((await server.queries()) - before) / http.requests;
      rounds.push({ http, queries, bare: await askChild<BareResult>(bare, bareJob) });
    }
    const form = await measure(ground, server, { ...load, requests: formReplies(ground), status: 303 });
    const of = (pick: (round: (typeof rounds)[number]) => number) => median(rounds.map(pick));
    const detail = `${of(({ http }) => http.perSecond).toFixed(0)}/s, median ${of(({ http }) => http.p50Ms).toFixed(1)} ms, ${of(({ queries }) => queries).toFixed(1)} statements, the database's part ${of(({ http }) => http.databaseMs).toFixed(2)} ms`;
    return [
      figure(
        "reply through the API, CPU to the answer",
        of(({ http }) => http.cpuMs),
        "ms",
        { target: atMost(2), detail },
      ),
      figure("reply through the form, CPU to the answer", form.cpuMs, "ms", {
        target: atMost(2),
        detail: `${form.perSecond.toFixed(0)}/s, median ${form.p50Ms.toFixed(1)} ms`,
      }),
      figure(
        "replies a second, against the same statements alone",
        of(({ http, bare }) => http.perSecond / bare.perSecond),
        "",
        {
          target: atLeast(0.3),
          detail: `${of(({ bare }) => bare.perSecond).toFixed(0)}/s alone, ${rounds[0]?.bare.statements} statements`,
        },
      ),
    ];
  } finally {
    await endChild(bare);
    await server.stop();
  }
}

/** The same with everything that follows from a reply, until nothing is left to do. */
export async function postingWithJobs(ground: Ground, server: Server): Promise<Figure[]> {
  const load: Load = { requests: apiReplies(ground), connections: atOnce, seconds: ground.quick ? 2 : 6, status: 201 };
  await untilDone(ground);
  await put(ground, { ...load, seconds: 1 });
  await untilDone(ground);
  const before = server.cpuMs();
  const started = performance.now();
  const posted = await put(ground, load);
  await untilDone(ground);
  const seconds = (performance.now() - started) / 1_000;
  return [
    figure("reply with its jobs, CPU", (server.cpuMs() - before) / posted.requests, "ms", {
      target: atMost(3.5),
      detail: `${posted.perSecond.toFixed(0)}/s, all done ${(seconds - posted.seconds).toFixed(1)} s after the last`,
    }),
  ];
}

async function untilDone({ dataDir }: Ground): Promise<void> {
  await withOwner(dataDir, async (client) => {
    for (let left = 1; left > 0; await wait(50)) {
      const { rows } = await client.query("select count(*)::int as left from job");
      left = rows[0]?.left ?? 0;
    }
  });
}

function topicsOf(ground: Ground): readonly number[] {
  return forumOf(ground, "Hundred").topicIds.slice(0, 100);
}

function apiReplies(ground: Ground): Requested[] {
  return ground.posters.flatMap(({ bearer }) =>
    topicsOf(ground).map((id) => ({
      method: "POST" as const,
      path: `/api/v1/topics/${id}/posts`,
      headers: {
        authorization: `Bearer ${bearer}`,
        "content-type": "application/json",
        "idempotency-key": "{key}",
      },
      body: JSON.stringify({ body }),
    })),
  );
}

function formReplies(ground: Ground): Requested[] {
  const origin = `http://localhost:${ground.port}`;
  return ground.posters.flatMap(({ cookie, formToken }) =>
    topicsOf(ground).map((id) => ({
      method: "POST" as const,
      path: `/topics/${id}/reply/`,
      headers: { cookie, origin, "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" },
      body: `${new URLSearchParams({ _csrf: formToken, body, do: "post" })}&submission_id={key}`,
    })),
  );
}
