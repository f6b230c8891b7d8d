import type { ComponentChildren } from "preact";
import { classNames } from "../class-names.ts";

export interface TableColumn {
  readonly title: ComponentChildren;
  /** Figures line up at the end. */
  readonly numeric?: boolean | undefined;
}

interface TableProps {
  /** Names the table and the frame that scrolls sideways on narrow screens. */
  label: string;
  columns: readonly TableColumn[];
  /** The first cell of a row names the row. */
  rows: readonly (readonly ComponentChildren[])[];
}

export function Table({ label, columns, rows }: TableProps) {
  return (
    <ScrollX label={label}>
      <table class="table">
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th scope="col" class={classNames(column.numeric && "num") || undefined} key={`column-${place + 1}`}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, place) => (
            <tr key={`row-${place + 1}`}>
              {cells.map((cell, at) => (
                <Cell key={`cell-${at + 1}`} first={at === 0} numeric={columns[at]?.numeric}>
                  {cell}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

/** A frame that can be scrolled sideways, by keyboard too. */
export function ScrollX({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would be one more landmark with a heading.
    <div class="scroll-x" tabindex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}

function Cell({
  first,
  numeric,
  children,
}: {
  first: boolean;
  numeric?: boolean | undefined;
  children: ComponentChildren;
}) {
  if (first) return <th scope="row">{children}</th>;
  return <td class={numeric ? "num" : undefined}>{children}</td>;
}

/** Names and what they are, side by side. */
export function Facts({ items }: { items: readonly { name: ComponentChildren; value: ComponentChildren }[] }) {
  return (
    <dl class="facts">
      {items.map(({ name, value }, place) => (
        <FactPair key={`fact-${place + 1}`} name={name} value={value} />
      ))}
    </dl>
  );
}

function FactPair({ name, value }: { name: ComponentChildren; value: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
