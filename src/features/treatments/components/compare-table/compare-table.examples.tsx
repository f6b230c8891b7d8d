import type { Example } from "#ui/example.ts";
import { CompareTable } from "./compare-table.tsx";

export const examples: readonly Example[] = [
  {
    name: "Two options",
    show: (
      <CompareTable
        columns={[
          { name: "One option", href: "#one" },
          { name: "Another option", href: "#another" },
        ]}
        rows={[
          {
            title: "What happens",
            cells: [["You practise at home."], ["You come to the clinic.", "You go home again."]],
          },
          { title: "Cost here", cells: [["A set of shapes, once."], []] },
        ]}
      />
    ),
  },
];
