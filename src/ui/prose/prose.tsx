import type { ComponentChildren } from "preact";

/** Text to read: a post's HTML or a practice's page, at a comfortable width. */
export function Prose({ children }: { children: ComponentChildren }) {
  return (
    <div class="prose" dir="auto">
      {children}
    </div>
  );
}
