import { pageOf } from "#core/paging.ts";
import type { Example } from "#ui/example.ts";
import { urls } from "../../urls.ts";
import { QueuePages, QueueTabs } from "./queue-tabs.tsx";

export const examples: readonly Example[] = [
  { name: "Four to decide", show: <QueueTabs current="open" open={4} withLog /> },
  { name: "Second of three pages", show: <QueuePages paging={pageOf(2, 20, 47)} hrefOf={urls.list} /> },
];
