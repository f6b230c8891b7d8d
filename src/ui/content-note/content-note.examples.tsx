import type { Example } from "../example.ts";
import { ContentNote } from "./content-note.tsx";

const words = { show: "Show", hide: "Hide" };

export const examples: readonly Example[] = [
  {
    name: "Closed",
    show: (
      <ContentNote label="Content note: describes a procedure" words={words}>
        <p>Text for those who chose to open it.</p>
      </ContentNote>
    ),
  },
  {
    name: "Open",
    show: (
      <ContentNote label="Content note: describes a loss" words={words} open>
        <p>Text for those who chose to open it.</p>
      </ContentNote>
    ),
  },
];
