import { classNames } from "../class-names.ts";

interface AgeProps {
  count: number;
  /** "hours" */
  unit: string;
  kind: "new" | "soon" | "late";
  /** Read out before it: "Waits for". */
  spoken: string;
}

/** How long something has waited, as the mark of a row. */
export function Age({ count, unit, kind, spoken }: AgeProps) {
  return (
    <span class={classNames("age", kind === "soon" && "age--soon", kind === "late" && "age--late")}>
      <span class="visually-hidden">{spoken} </span>
      <b>{count}</b> <span>{unit}</span>
    </span>
  );
}
