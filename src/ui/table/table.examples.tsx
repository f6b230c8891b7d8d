import type { Example } from "../example.ts";
import { Facts, Table } from "./table.tsx";

export const examples: readonly Example[] = [
  {
    name: "People",
    show: (
      <Table
        label="People and roles"
        columns={[{ title: "Name" }, { title: "Role" }, { title: "Posts", numeric: true }]}
        rows={[
          ["quietharbor", "Participant", "14"],
          ["Lena Whitfield", "Staff", "206"],
        ]}
      />
    ),
  },
  { name: "Facts", show: <Facts items={[{ name: "Reports", value: "“Against house rule 2.”" }]} /> },
];
