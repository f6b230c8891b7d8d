import { randomUUID } from "node:crypto";
import { ask, type Page } from "../../test/support/browsing.ts";
import type { BarePage } from "../bare-pages.ts";
import { atLeast, atMost, type Figure, figure } from "../figures.ts";
import { type Cost, forumOf, type Ground, measure, put, type Server } from "../ground.ts";
import { askChild, endChild, startChild } from "../load/generator.ts";
import type { Requested } from "../load/job.ts";
import { cpuMsOf, median } from "../processes.ts";

/** A cookie of somebody else, as browsers bring them along. */
const strange = { cookie: "_ga=GA1.1.1234567890.1730000000; theme=dark" };

/** A guest's topic page against a bare server that writes the same bytes, turn by turn, with a reply a second arriving. */
export async function guestPages(ground: Ground, server: Server): Promise<Figure[]> {
  const paths = forumOf(ground, "Hundred")
    .slugs.slice(0, 100)
    .map((slug) => `/forums/topic/${slug}/`);
  const plain: Requested[] = paths.map((path) => ({ path, headers: strange }));
  const proxied = Array.from({ length: 9_000 }, (_, n): Requested => {
    const address = `10.${n % 200}.${Math.floor(n / 200)}.7`;
    return { path: paths[n % paths.length] ?? "/", headers: { ...strange, "x-forwarded-for": address } };
  });
  const bare = startChild(`${import.meta.dirname}/../bare-pages.ts`);
  const replies = startReplies(ground);
  try {
    const copies: BarePage[] = [];
    for (const path of paths) copies.push(await copyOf(ground, path));
    const { port } = await askChild<{ port: number }>(bare, copies);
    const yardstick = { ...ground, port, cpuMs: () => cpuMsOf(bare.pid ?? 0), databaseMs: () => 0 };
    const direct = await takeTurns(ground, server, yardstick, plain);
    const counted = await takeTurns(ground, server, yardstick, proxied);
    return [
      figure("guest's topic page, against a bare server", direct.rate, "", {
        target: atLeast(0.9),
        detail: `${direct.perSecond.toFixed(0)}/s, ${(direct.cpuMs * 1000).toFixed(0)} µs of CPU, by CPU ${direct.cpu.toFixed(2)}`,
      }),
      figure("the same through a proxy, each of 9,000 visitors counted", counted.rate, "", {
        target: atLeast(0.9),
        detail: `${counted.perSecond.toFixed(0)}/s, by CPU ${counted.cpu.toFixed(2)}; ${replies.sent()} replies arrived`,
      }),
    ];
  } finally {
    await replies.stop();
    await endChild(bare);
  }
}

/** What a page costs that nobody has asked for since it changed. */
export async function guestMisses(ground: Ground, server: Server): Promise<Figure[]> {
  const all = forumOf(ground, "Hundred")
    .slugs.slice(100)
    .map((slug) => ({ path: `/forums/topic/${slug}/`, headers: strange }));
  // A program that has just been started is slow at everything.
  const requests = all.slice(100);
  await put(ground, { requests: all.slice(0, 100), connections: 4, seconds: 60, order: "once" });
  const before = await server.queries();
  const missed = await measure(ground, server, { requests, connections: 4, seconds: 60, order: "once" });
  const queries = ((await server.queries()) - before) / missed.requests;
  return [
    figure("guest's topic page that is not kept, CPU", missed.cpuMs, "ms", {
      target: atMost(3),
      detail: `${missed.requests} pages, ${queries.toFixed(1)} statements each, the database's part ${missed.databaseMs.toFixed(2)} ms`,
    }),
  ];
}

interface Turns {
  readonly rate: number;
  readonly cpu: number;
  readonly perSecond: number;
  readonly cpuMs: number;
}

async function takeTurns(
  ground: Ground,
  server: Server,
  yardstick: Ground & Cost,
  requests: readonly Requested[],
): Promise<Turns> {
  const load = { requests, connections: 64, seconds: ground.quick ? 0.7 : 1.5 };
  await put(ground, load);
  await put(yardstick, load);
  const turns = [];
  for (let turn = 0; turn < (ground.quick ? 3 : 7); turn++) {
    const ours = await measure(ground, server, load);
    const theirs = await measure(yardstick, yardstick, load);
    turns.push({ ours, rate: ours.perSecond / theirs.perSecond, cpu: theirs.cpuMs / ours.cpuMs });
  }
  return {
    rate: median(turns.map((turn) => turn.rate)),
    cpu: median(turns.map((turn) => turn.cpu)),
    perSecond: median(turns.map((turn) => turn.ours.perSecond)),
    cpuMs: median(turns.map((turn) => turn.ours.cpuMs)),
  };
}

/** The kept page as the site writes it. */
async function copyOf({ port }: Ground, path: string): Promise<BarePage> {
  const asked = () => ask(port, { path, headers: { host: `localhost:${port}`, "accept-encoding": "br" } });
  await asked();
  const page: Page = await asked();
  if (page.status !== 200 || page.headers["content-encoding"] !== "br") throw new Error(`${path}: ${page.status}`);
  const written = Object.entries(page.headers).filter(([name]) => !/^(date|connection|keep-alive)$/.test(name));
  return {
    path,
    headers: written.flatMap(([name, value]) => [name, String(value)]),
    base64: page.raw.toString("base64"),
  };
}

/** Somebody answers once a second, somewhere among the topics that are read. */
function startReplies(ground: Ground): { sent(): number; stop(): Promise<void> } {
  const ids = forumOf(ground, "Hundred").topicIds.slice(0, 100);
  let sent = 0;
  let last: Promise<void> = Promise.resolve();
  const send = async () => {
    const poster = ground.posters[sent % ground.posters.length];
    const id = ids[Math.floor(Math.random() * ids.length)];
    if (!poster) return;
    sent += 1;
    const page = await ask(ground.port, {
      method: "POST",
      path: `/api/v1/topics/${id}/posts`,
      headers: {
        host: `localhost:${ground.port}`,
        authorization: `Bearer ${poster.bearer}`,
        "content-type": "application/json",
        "idempotency-key": randomUUID(),
      },
      body: JSON.stringify({ body: `Thank you, that was the ${sent}. time I read it.` }),
    });
    if (page.status !== 201) throw new Error(`A reply was answered with ${page.status}: ${page.body}`);
  };
  const timer = setInterval(() => {
    last = last.then(send);
  }, 1_000);
  return {
    sent: () => sent,
    async stop() {
      clearInterval(timer);
      await last;
    },
  };
}
