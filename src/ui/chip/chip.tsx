import type { ComponentChildren } from "preact";

interface ChipLinkProps {
  href: string;
  current?: boolean | undefined;
  children: ComponentChildren;
}

/** A filter that can be chosen. */
export function ChipLink({ href, current, children }: ChipLinkProps) {
  return (
    <a class="chip" href={href} aria-current={current ? "true" : undefined}>
      {children}
    </a>
  );
}

interface ChipButtonProps {
  pressed?: boolean | undefined;
  name?: string | undefined;
  value?: string | undefined;
  children: ComponentChildren;
}

/** Sends its form: a reaction given and taken back (`pressed`), a suggestion taken. */
export function ChipButton({ pressed, name, value, children }: ChipButtonProps) {
  return (
    <button class="chip" type="submit" name={name} value={value} aria-pressed={pressed}>
      {children}
    </button>
  );
}

/** The same as plain words, where it cannot be pressed. */
export function Chip({ children }: { children: ComponentChildren }) {
  return <span class="chip">{children}</span>;
}

/** Short ways to parts of a long page. */
export function Jump({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <nav class="jump" aria-label={label}>
      {children}
    </nav>
  );
}
