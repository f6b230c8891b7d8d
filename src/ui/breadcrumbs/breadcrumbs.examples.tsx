import type { Example } from "../example.ts";
import { Breadcrumbs } from "./breadcrumbs.tsx";

const items = [
  { label: "Forums", href: "#forums" },
  { label: "Support group", href: "#group" },
  { label: "General questions" },
];

export const examples: readonly Example[] = [
  { name: "Three deep", show: <Breadcrumbs label="You are here" items={items} /> },
];
