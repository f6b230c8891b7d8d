import { atMost, type Figure, figure } from "../figures.ts";
import { forumOf, type Ground, type Load, type Measured, measure, put, type Server } from "../ground.ts";
import { median } from "../processes.ts";

/** A member's topic page of 20 posts, compressed, with everything that makes it theirs. */
export async function memberPages(ground: Ground, server: Server): Promise<Figure[]> {
  const slugs = forumOf(ground, "Hundred").slugs.slice(0, 100);
  const requests = ground.posters.flatMap(({ cookie }) =>
    slugs.map((slug) => ({ path: `/forums/topic/${slug}/`, headers: { cookie } })),
  );
  // Everybody has read everything once: from then on nothing is written.
  await put(ground, { requests, connections: 16, seconds: 60, order: "once" });
  const load: Load = { requests, connections: 16, seconds: ground.quick ? 2 : 5 };
  const before = await server.queries();
  const read = await measure(ground, server, load);
  const queries = ((await server.queries()) - before) / read.requests;
  return [
    figure("member's topic page of 20 posts, CPU", read.cpuMs, "ms", {
      target: atMost(2),
      detail: `${read.perSecond.toFixed(0)}/s, the database's part ${read.databaseMs.toFixed(2)} ms, median ${read.p50Ms.toFixed(1)} ms, ${(read.bytes / read.requests / 1000).toFixed(1)} kB`,
    }),
    figure("statements for it", Math.round(queries * 10) / 10, ""),
  ];
}

/** First, middle and last page of a very long topic. */
export async function longTopic(ground: Ground, server: Server): Promise<Figure[]> {
  const [slug = ""] = forumOf(ground, "Ten thousand").slugs;
  const [shorter = ""] = forumOf(ground, "Two thousand").slugs;
  const pages = [1, 250, 500].map((page) => topicPath(slug, page));
  const alike = await compare(ground, server, pages);
  const first = await compare(ground, server, [topicPath(shorter, 1)]);
  const of = (list: readonly number[]) => list.map((value) => value.toFixed(1)).join(", ");
  return [
    figure("10,000 posts: dearest of first, middle, last page by CPU", spread(alike.cpu), "", {
      target: atMost(1.2),
      detail: `${of(alike.cpu)} ms; first page of 2,000 posts ${of(first.cpu)} ms`,
    }),
    figure("… and slowest by time", spread(alike.times), "", { target: atMost(1.2), detail: `${of(alike.times)} ms` }),
  ];
}

/** A small forum and a very large one, page by page. */
export async function forumPages(ground: Ground, server: Server): Promise<Figure[]> {
  const small = forumOf(ground, "Hundred topics").path;
  const { path: large, topics } = forumOf(ground, "Large");
  const path = (forum: string, page: number) => `/forums/forum/${forum}/${page === 1 ? "" : `page/${page}/`}`;
  const shallow = [path(small, 1), path(large, 1), path(large, 10), path(large, 50)];
  const deep = [path(large, topics / 40), path(large, topics / 20)];
  const { times, cpu } = await compare(ground, server, [...shallow, ...deep]);
  const of = (list: readonly number[]) => list.map((value) => value.toFixed(1)).join(", ");
  return [
    figure(
      `forum of 100 topics, and pages 1, 10, 50 of one of ${topics.toLocaleString("en")}`,
      spread(times.slice(0, 4)),
      "",
      {
        target: atMost(1.2),
        detail: `${of(times.slice(0, 4))} ms; by CPU ${of(cpu.slice(0, 4))} ms`,
      },
    ),
    figure("its deepest page, time", times[5] ?? Number.NaN, "ms", {
      target: atMost(20),
      detail: `its middle ${times[4]?.toFixed(1)} ms; by CPU ${of(cpu.slice(4))} ms`,
    }),
  ];
}

/** Each address alone, in turns, signed in, one request at a time. */
async function compare(
  ground: Ground,
  server: Server,
  paths: readonly string[],
): Promise<{ times: number[]; cpu: number[] }> {
  const headers = { cookie: ground.posters[0]?.cookie ?? "" };
  const rounds: Measured[][] = paths.map(() => []);
  for (let round = 0; round < (ground.quick ? 3 : 5); round++) {
    for (const [place, path] of paths.entries()) {
      const load = { requests: [{ path, headers }], connections: 1, seconds: ground.quick ? 0.4 : 0.8 };
      if (round === 0) await put(ground, { ...load, seconds: 0.2 });
      rounds[place]?.push(await measure(ground, server, load));
    }
  }
  return {
    times: rounds.map((all) => median(all.map((one) => one.p50Ms))),
    cpu: rounds.map((all) => median(all.map((one) => one.cpuMs))),
  };
}

function topicPath(slug: string, page: number): string {
  return `/forums/topic/${slug}/${page === 1 ? "" : `page/${page}/`}`;
}

/** The largest of these by the smallest. */
function spread(values: readonly number[]): number {
  return Math.max(...values) / Math.min(...values);
}
