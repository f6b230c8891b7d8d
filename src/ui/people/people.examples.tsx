import type { Example } from "../example.ts";
import { Links, Sight, Team, Ticks } from "./people.tsx";

export const examples: readonly Example[] = [
  {
    name: "Team",
    show: (
      <Team
        members={[
          { name: "Dr Amara Osei", title: "Consultant gynaecologist" },
          { name: "Lena Whitfield", title: "Pelvic floor physiotherapist", href: "#lena" },
        ]}
      />
    ),
  },
  {
    name: "Who can read it",
    show: (
      <Sight
        items={[
          { kind: "public", title: "Public", text: "Anyone can read it" },
          { kind: "only-you", title: "Only you", text: "Your drafts" },
        ]}
      />
    ),
  },
  { name: "Ticks", show: <Ticks items={["speak from our own experience", "leave names and places out"]} /> },
  {
    name: "Links",
    show: <Links items={[{ label: "First visit: what to bring", href: "#r1", meta: "6 posts, answered" }]} />,
  },
];
