import type { Feature } from "#platform/web/feature.ts";
import { releaseAbandoned } from "./commands/release.ts";
import { hearNewPosts } from "./reactions.ts";
import { deskRoutes } from "./routes/desk.tsx";
import { hoursRoutes } from "./routes/hours.tsx";
import { questionRoutes } from "./routes/questions.tsx";

/** The practice's desk: who waits for an answer, who looks after it, and how soon. */
export const desk: Feature = {
  name: "desk",
  routes: [...deskRoutes, ...questionRoutes, ...hoursRoutes],
  reactions: [hearNewPosts],
  clockJobs: [{ name: "desk.release-abandoned", everySeconds: 300, run: releaseAbandoned }],
};
