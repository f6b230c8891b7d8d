import type { Feature } from "#platform/web/feature.ts";
import { jobs } from "./jobs.ts";
import { routes } from "./routes.tsx";

export const audit: Feature = { name: "audit", routes, clockJobs: jobs };
