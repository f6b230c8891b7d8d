import type { ComponentChildren } from "preact";
import { classNames } from "../class-names.ts";
import { Heading, type HeadingLevel } from "../layout/layout.tsx";

interface CaseProps {
  id: string;
  title: ComponentChildren;
  level?: HeadingLevel | undefined;
  /** Somebody may be at risk: stands out, and comes first. */
  urgent?: boolean | undefined;
  /** Badges, where and when. */
  marks?: ComponentChildren;
  /** The words that are asked about, as plain text. */
  text: ComponentChildren;
  /** Who wrote it, and who reported it. */
  facts?: ComponentChildren;
  /** One decision, as a form. */
  children?: ComponentChildren;
}

/** Something for a moderator to decide. */
export function Case({ id, title, level, urgent, marks, text, facts, children }: CaseProps) {
  return (
    <article class={classNames("card case", urgent && "case--urgent")} id={id} aria-labelledby={`${id}-title`}>
      <header class="case__head">
        <Heading level={level ?? 2} id={`${id}-title`}>
          {title}
        </Heading>
        {marks ? <p class="cluster">{marks}</p> : null}
      </header>
      <blockquote class="case__text" dir="auto">
        {text}
      </blockquote>
      {facts}
      {children ? <div class="case__decide">{children}</div> : null}
    </article>
  );
}
