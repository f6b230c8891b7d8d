import type { Example } from "../example.ts";
import { Monogram, Swatch } from "./swatch.tsx";

const names = [
  "quietharbor",
  "late_april",
  "second_spring",
  "tealeaf_22",
  "northofnine",
  "pebble.and.tide",
  "slow_heron",
];

export const examples: readonly Example[] = [
  {
    name: "Participants",
    show: (
      <p class="cluster">
        {names.map((name) => (
          <Swatch name={name} key={name} />
        ))}
        <Swatch name="small" small />
      </p>
    ),
  },
  {
    name: "Staff",
    show: (
      <p class="cluster">
        <Monogram name="Lena Whitfield" /> <Monogram name="Dr Amara Osei" small />
      </p>
    ),
  },
];
