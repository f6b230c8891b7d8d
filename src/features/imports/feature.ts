import type { Feature } from "#platform/web/feature.ts";
import { routes } from "./routes.tsx";

export const imports: Feature = { name: "imports", routes };
