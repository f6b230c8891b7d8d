import type { Feature } from "#platform/web/feature.ts";
import { jobs } from "./jobs.ts";
import { askRoutes } from "./routes/ask.tsx";
import { clinicianRoutes } from "./routes/clinicians.tsx";
import { conversationRoutes } from "./routes/conversation.tsx";
import { deedRoutes } from "./routes/deeds.tsx";

/** Asking in private: a participant and the practice's team. */
export const asking: Feature = {
  name: "asking",
  routes: [...askRoutes, ...deedRoutes, ...clinicianRoutes, ...conversationRoutes],
  clockJobs: jobs,
};
