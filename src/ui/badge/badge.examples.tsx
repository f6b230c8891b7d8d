import type { Example } from "../example.ts";
import { Badge, Count, Unread } from "./badge.tsx";

const kinds = (
  <p class="cluster">
    <Badge kind="staff" icon="check">
      Care team
    </Badge>
    <Badge kind="answered" icon="check">
      Care team answered
    </Badge>
    <Badge icon="pin">Pinned</Badge>
    <Badge kind="private" icon="rings">
      Private
    </Badge>
    <Badge kind="lamp" icon="clock">
      Waiting 9 hours
    </Badge>
    <Badge kind="clay" icon="alert">
      Safety
    </Badge>
  </p>
);

export const examples: readonly Example[] = [
  { name: "Kinds", show: kinds },
  { name: "Unread", show: <Unread>2 new posts</Unread> },
  { name: "Count", show: <Count count={3} more="new" /> },
];
