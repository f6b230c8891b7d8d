import type { ComponentChildren } from "preact";

/** What would be here, and one thing to do. */
export function Empty({ title, children }: { title: ComponentChildren; children?: ComponentChildren }) {
  return (
    <div class="empty stack stack--tight">
      <p>
        <b>{title}</b>
      </p>
      {typeof children === "string" ? <p>{children}</p> : children}
    </div>
  );
}
