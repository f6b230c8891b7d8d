import type { Feature } from "#platform/web/feature.ts";
import { keepWordsInForce } from "./commands/save-text.ts";
import { routes } from "./routes.tsx";

export const texts: Feature = {
  name: "texts",
  routes,
  clockJobs: [{ name: "texts.keep-words", everySeconds: 3_600, firstAfterSeconds: 60, run: keepWordsInForce }],
};
