import { Count } from "../badge/badge.tsx";

export interface Tab {
  readonly label: string;
  readonly href: string;
  readonly current?: boolean | undefined;
  readonly count?: number | undefined;
}

/** Ways to look at the same thing. Links, so that each has an address. */
export function Tabs({ label, items }: { label: string; items: readonly Tab[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {items.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? "page" : undefined}>
              {tab.label} {tab.count ? <Count count={tab.count} /> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
