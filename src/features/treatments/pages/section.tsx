import type { ComponentChildren } from "preact";

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** One of the fixed headings with what stands below it. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section class="stack stack--tight narrow" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** A smaller heading above a list; nothing where the list is empty. */
export function Subsection({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const said = lines.filter((line) => line !== "");
  if (said.length === 0) return null;
  return (
    <div class="stack stack--tight">
      <h3>{title}</h3>
      <ul>
        {said.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}
