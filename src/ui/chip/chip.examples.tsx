import type { Example } from "../example.ts";
import { Monogram } from "../swatch/swatch.tsx";
import { Chip, ChipButton, ChipLink, Jump } from "./chip.tsx";

const chips = (
  <p class="cluster">
    <ChipButton pressed={false}>
      Thank you <b>7</b>
    </ChipButton>
    <ChipButton pressed>
      Thank you <b>8</b>
    </ChipButton>
    <ChipLink href="#c">Filter</ChipLink>
    <ChipLink href="#c" current>
      Filter, chosen
    </ChipLink>
    <Chip>
      Same here <b>4</b>
    </Chip>
  </p>
);

const jump = (
  <Jump label="Clinical answers in this topic">
    <ChipLink href="#post-2">
      <Monogram name="Lena Whitfield" small /> <span class="visually-hidden">Lena Whitfield, post</span> #2
    </ChipLink>
  </Jump>
);

export const examples: readonly Example[] = [
  { name: "Reactions and filters", show: chips },
  { name: "Jump", show: jump },
];
