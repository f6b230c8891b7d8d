import type { Example } from "../example.ts";
import { type Knot, Knots } from "./knots.tsx";

const items: readonly Knot[] = [
  { title: "You post", text: "First posts are read by a moderator", done: true },
  { title: "People answer", text: "Often the same evening" },
  { title: "A clinician answers", text: "Monday to Friday" },
];

export const examples: readonly Example[] = [
  { name: "What happens next", show: <Knots items={items} clinic /> },
  { name: "Your own", show: <Knots items={items} /> },
];
