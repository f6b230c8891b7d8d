import type { Feature } from "#platform/web/feature.ts";
import { clockJobs } from "./jobs.ts";
import { draftRoutes } from "./routes/drafts.tsx";
import { editingRoutes } from "./routes/editing.tsx";
import { readingRoutes } from "./routes/reading.tsx";

export const treatments: Feature = {
  name: "treatments",
  routes: [...readingRoutes, ...draftRoutes, ...editingRoutes],
  clockJobs,
};
