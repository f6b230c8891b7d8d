import type { Example } from "#ui/example.ts";
import { ExamplesCard } from "./examples-card.tsx";

export const examples: readonly Example[] = [{ name: "On an empty library", show: <ExamplesCard /> }];
