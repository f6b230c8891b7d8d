import type { ComponentChildren } from "preact";
import { classNames } from "../class-names.ts";

export interface Knot {
  readonly title: string;
  readonly text: ComponentChildren;
  readonly done?: boolean | undefined;
}

/** Steps on a thread: what happens next, or what happened. `clinic` draws them in spruce, otherwise in fig. */
export function Knots({ items, clinic }: { items: readonly Knot[]; clinic?: boolean | undefined }) {
  return (
    <ol class={classNames("knots", clinic && "knots--spruce")}>
      {items.map((knot) => (
        <li class={knot.done ? "is-done" : undefined} key={knot.title}>
          <b>{knot.title}</b> {knot.text}
        </li>
      ))}
    </ol>
  );
}
