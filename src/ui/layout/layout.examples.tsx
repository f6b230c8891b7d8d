import type { Example } from "../example.ts";
import { Cluster, Columns, Grid, Stack, Wrap } from "./layout.tsx";

const box = <p class="card">A part</p>;

export const examples: readonly Example[] = [
  {
    name: "Stack",
    show: (
      <Stack gap="tight" narrow>
        {box}
        {box}
      </Stack>
    ),
  },
  {
    name: "Cluster",
    show: (
      <Cluster apart>
        {box}
        {box}
      </Cluster>
    ),
  },
  {
    name: "Grid",
    show: (
      <Grid>
        {box}
        {box}
        {box}
      </Grid>
    ),
  },
  {
    name: "Columns",
    show: (
      <Columns aside={box} asideLabel="Beside the example">
        {box}
      </Columns>
    ),
  },
  { name: "Wrap", show: <Wrap>{box}</Wrap> },
];
