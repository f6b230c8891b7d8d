import type { Example } from "../example.ts";
import { Age } from "./age.tsx";

export const examples: readonly Example[] = [
  { name: "New", show: <Age count={40} unit="minutes" kind="new" spoken="Waits for" /> },
  { name: "Soon", show: <Age count={12} unit="hours" kind="soon" spoken="Waits for" /> },
  { name: "Late", show: <Age count={31} unit="hours" kind="late" spoken="Waits for" /> },
];
