import type { ComponentChildren } from "preact";

/** What was just done, with a way to take it back (a button in a form, or a link). It stays until the next page. */
export function Toast({ text, children }: { text: string; children?: ComponentChildren }) {
  return (
    <div class="toast" role="status">
      <span>{text}</span> {children}
    </div>
  );
}
