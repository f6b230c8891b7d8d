import type { Feature } from "#platform/web/feature.ts";
import { decidingRoutes } from "./routes/deciding.tsx";
import { outOfSightRoutes } from "./routes/out-of-sight.tsx";
import { reportingRoutes } from "./routes/reporting.tsx";

export const moderation: Feature = {
  name: "moderation",
  routes: [...reportingRoutes, ...decidingRoutes, ...outOfSightRoutes],
};
