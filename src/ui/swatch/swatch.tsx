import { classNames } from "../class-names.ts";
import { initialsOf, swatchOf } from "./swatch-of.ts";

interface MarkProps {
  name: string;
  small?: boolean | undefined;
}

/** A participant's square, woven from the name. Decoration: the name always stands beside it. */
export function Swatch({ name, small }: MarkProps) {
  const { weave, hue } = swatchOf(name);
  return (
    <span class={classNames("swatch", small && "swatch--small")} data-weave={weave} data-hue={hue} aria-hidden="true" />
  );
}

/** A clinician's round initials. */
export function Monogram({ name, small }: MarkProps) {
  return (
    <span class={classNames("monogram", small && "monogram--small")} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

/** Round for staff, square for everybody else: the shape says which, not the colour. */
export function PersonMark({ name, staff, small }: MarkProps & { staff: boolean }) {
  return staff ? <Monogram name={name} small={small} /> : <Swatch name={name} small={small} />;
}
