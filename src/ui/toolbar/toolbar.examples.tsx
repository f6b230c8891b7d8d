import type { Example } from "../example.ts";
import { Toolbar } from "./toolbar.tsx";

const words = { bold: "Bold", list: "List", quote: "Quote", link: "Link" };

export const examples: readonly Example[] = [
  { name: "Hidden until its script is there", show: <Toolbar label="Formatting" words={words} /> },
];
