import type { Feature } from "#platform/web/feature.ts";
import { routes } from "./routes.tsx";

export const community: Feature = { name: "community", routes };
