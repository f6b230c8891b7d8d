import type { Example } from "../example.ts";
import { Tabs } from "./tabs.tsx";

export const examples: readonly Example[] = [
  {
    name: "First chosen",
    show: (
      <Tabs
        label="Filter topics"
        items={[
          { label: "All topics", href: "#all", current: true },
          { label: "To decide", href: "#decide", count: 4 },
          { label: "Waiting for an answer", href: "#waiting" },
        ]}
      />
    ),
  },
];
