import type { Example } from "../example.ts";
import { Progress } from "./progress.tsx";

export const examples: readonly Example[] = [
  {
    name: "Known end",
    show: (
      <Progress label="How far it is" done={12_400} of={60_000}>
        Bringing in posts: 12,400 of 60,000.
      </Progress>
    ),
  },
  {
    name: "Unknown end",
    show: (
      <Progress label="How far it is" done={500} of={null}>
        Reading the files: 500 topics and replies so far.
      </Progress>
    ),
  },
];
