import type { Example } from "../example.ts";
import { AudienceLine } from "./audience.tsx";

export const examples: readonly Example[] = [
  { name: "Public", show: <AudienceLine kind="public" lead="Public page." rest="Anyone can read this." /> },
  {
    name: "Members",
    show: <AudienceLine kind="members" lead="Members only." rest="You need an account to read this." />,
  },
  { name: "Care team", show: <AudienceLine kind="team" lead="You and the care team" rest="can see this." /> },
  { name: "Only you", show: <AudienceLine kind="only-you" lead="Only you" rest="can see this." /> },
];
