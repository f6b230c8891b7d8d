import type { Feature } from "#platform/web/feature.ts";
import { clockJobs } from "./jobs.ts";
import { routes } from "./routes.tsx";

export const forums: Feature = { name: "forums", routes, clockJobs };
