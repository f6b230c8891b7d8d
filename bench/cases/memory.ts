import { atMost, type Figure, figure } from "../figures.ts";
import { forumOf, type Ground, put, type Server } from "../ground.ts";

/** All memory of all processes, after everything that the bench does. */
export async function memory(ground: Ground, server: Server): Promise<Figure[]> {
  const paths = ["Hundred", "Large"]
    .flatMap((name) => forumOf(ground, name).slugs)
    .map((slug) => `/forums/topic/${slug}/`);
  const [poster] = ground.posters;
  const asGuest = paths.map((path) => ({ path }));
  const asMember = paths.map((path) => ({ path, headers: { cookie: poster?.cookie ?? "" } }));
  await put(ground, { requests: asGuest, connections: 16, seconds: 30, order: "once" });
  await put(ground, { requests: asMember, connections: 16, seconds: 30, order: "once" });
  const { site, database } = server.pssBytes();
  return [
    figure("memory of everything, database included", (site + database) / 1e6, "MB", {
      target: atMost(400),
      detail: `the database's part ${(database / 1e6).toFixed(0)} MB; after ${2 * paths.length} different pages besides`,
    }),
  ];
}
