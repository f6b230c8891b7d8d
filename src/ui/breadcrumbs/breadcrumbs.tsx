export interface Crumb {
  readonly label: string;
  /** Absent for the page itself, where it is shown at all. */
  readonly href?: string | undefined;
}

/** Where this page lies, outermost first. `label` names it for screen readers: "You are here". */
export function Breadcrumbs({ label, items }: { label: string; items: readonly Crumb[] }) {
  if (items.length === 0) return null;
  return (
    <nav class="breadcrumbs" aria-label={label}>
      <ol>
        {items.map(({ label: words, href }) => (
          <li key={href ?? words} aria-current={href ? undefined : "page"} dir="auto">
            {href ? <a href={href}>{words}</a> : words}
          </li>
        ))}
      </ol>
    </nav>
  );
}
