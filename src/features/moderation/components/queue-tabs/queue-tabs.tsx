import type { PageOf } from "#core/paging.ts";
import { Pagination } from "#ui/pagination/pagination.tsx";
import { Tabs } from "#ui/tabs/tabs.tsx";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";

const { tabs, paging: say } = words;

interface QueueTabsProps {
  readonly current: "open" | "bin" | "decided" | "log";
  readonly open: number;
  /** Volunteers have no log. */
  readonly withLog: boolean;
}

/** The lists of moderation. */
export function QueueTabs({ current, open, withLog }: QueueTabsProps) {
  return (
    <Tabs
      label={tabs.label}
      items={[
        { label: tabs.open, href: urls.list(), current: current === "open", count: open },
        { label: tabs.bin, href: urls.bin(), current: current === "bin" },
        { label: tabs.decided, href: urls.decided(), current: current === "decided" },
        ...(withLog ? [{ label: tabs.log, href: urls.log(), current: current === "log" }] : []),
      ]}
    />
  );
}

/** Which part of a list this is, and links to the others. */
export function QueuePages({ paging, hrefOf }: { readonly paging: PageOf; readonly hrefOf: (page: number) => string }) {
  if (paging.total === 0) return null;
  return (
    <Pagination
      label={say.label}
      line={say.line(paging.from, paging.through, paging.total)}
      page={paging.page}
      pages={paging.pages}
      hrefOf={hrefOf}
      words={say}
    />
  );
}
