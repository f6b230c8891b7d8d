import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "../icon/icon.tsx";
import { Heading, type HeadingLevel } from "../layout/layout.tsx";

/** A list of topics or forums. `ordered` where the order says something, as in a list by time. */
export function Rows({ ordered, children }: { ordered?: boolean | undefined; children: ComponentChildren }) {
  return ordered ? <ol class="rows">{children}</ol> : <ul class="rows">{children}</ul>;
}

interface RowProps {
  /** A `PersonMark` or a `RowIcon`. */
  mark: ComponentChildren;
  /** The link on it covers the whole row. */
  title: ComponentChildren;
  href: string;
  level?: HeadingLevel | undefined;
  /** Under the title: what a forum is about. */
  text?: ComponentChildren;
  /** Under the title, fainter: who started it, where it stands. */
  meta?: ComponentChildren;
  /** Badges and unread marks. */
  marks?: ComponentChildren;
  /** At the end, one line each: "24 posts", "today, 07:40". */
  last?: readonly ComponentChildren[] | undefined;
  id?: string | undefined;
}

export function Row({ mark, title, href, level, text, meta, marks, last, id }: RowProps) {
  return (
    <li class="row" id={id}>
      {mark}
      <div class="row__body">
        <Heading level={level ?? 2} class="row__title">
          <a href={href} dir="auto">
            {title}
          </a>
        </Heading>
        {text ? <p class="small">{text}</p> : null}
        {meta ? <p class="meta">{meta}</p> : null}
        {marks ? <p class="cluster">{marks}</p> : null}
      </div>
      {last && last.length > 0 ? (
        <p class="row__last meta">
          {last.map((line, place) => [place > 0 ? " " : null, <span key={`line-${place + 1}`}>{line}</span>])}
        </p>
      ) : null}
    </li>
  );
}

/** The mark of a row that is about no person. */
export function RowIcon({ name }: { name: IconName }) {
  return (
    <span class="row__icon">
      <Icon name={name} />
    </span>
  );
}
