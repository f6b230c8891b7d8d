import type { Feature } from "#platform/web/feature.ts";
import { catchUp } from "./commands/follow.ts";
import { indexNewPosts } from "./reactions.ts";
import { routes } from "./routes.tsx";

/** Finding what was written, among what the viewer may see. */
export const search: Feature = {
  name: "search",
  routes,
  reactions: [indexNewPosts],
  clockJobs: [{ name: "search.catch-up", everySeconds: 1, run: catchUp }],
};
