import type { ComponentChildren } from "preact";
import { classNames } from "../class-names.ts";
import { Heading, type HeadingLevel } from "../layout/layout.tsx";

interface CardProps {
  /** `private` is seen by few, `clinic` comes from the practice. */
  kind?: "private" | "clinic" | undefined;
  title?: ComponentChildren;
  level?: HeadingLevel | undefined;
  /** Needed with a title: it names the section. */
  id?: string | undefined;
  class?: string | undefined;
  children: ComponentChildren;
}

export function Card({ kind, title, level, id, class: more, children }: CardProps) {
  const look = classNames("card", kind === "private" && "card--private", kind === "clinic" && "card--clinic", more);
  if (!title) {
    return (
      <div class={look} id={id}>
        {children}
      </div>
    );
  }
  const titleId = id ? `${id}-title` : undefined;
  return (
    <section class={look} id={id} aria-labelledby={titleId}>
      <Heading level={level ?? 2} id={titleId}>
        {title}
      </Heading>
      {children}
    </section>
  );
}

/** The invitation at the end of a topic for those who cannot reply yet. */
export function CallIn(props: Omit<CardProps, "kind" | "class">) {
  return <Card {...props} kind="private" class="call-in" />;
}
