import type { ComponentChildren } from "preact";

interface ProgressProps {
  /** What goes on, for those who do not see the bar. */
  label: string;
  done: number;
  /** Null where nobody knows how much there is: the bar only says that something goes on. */
  of: number | null;
  /** How far it is, in words. */
  children: ComponentChildren;
}

/** How far something is, as a bar and in words; a script may move both. */
export function Progress({ label, done, of, children }: ProgressProps) {
  return (
    <div class="progress">
      <progress aria-label={label} {...(of === null || of === 0 ? {} : { value: Math.min(done, of), max: of })} />
      <p role="status">{children}</p>
    </div>
  );
}
