import type { ComponentChildren } from "preact";
import { type AudienceKind, audienceIcons } from "../audience/audience.tsx";
import { Icon } from "../icon/icon.tsx";
import { Monogram } from "../swatch/swatch.tsx";

export interface TeamMember {
  readonly name: string;
  readonly title: string;
  readonly href?: string | undefined;
}

/** Who answers here: the practice's people with their titles. */
export function Team({ members }: { members: readonly TeamMember[] }) {
  return (
    <ul class="team">
      {members.map(({ name, title, href }) => (
        <li key={name}>
          <Monogram name={name} />
          <span>
            {href ? <a href={href}>{name}</a> : <b>{name}</b>} {title}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The ways in which things can be seen here, explained once. */
export function Sight({ items }: { items: readonly { kind: AudienceKind; title: string; text: string }[] }) {
  return (
    <ul class="sight">
      {items.map(({ kind, title, text }) => (
        <li class={kind === "team" || kind === "only-you" ? "is-private" : undefined} key={kind}>
          <Icon name={audienceIcons[kind]} />
          <span>
            <b>{title}</b> {text}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Short points, each with a tick. */
export function Ticks({ items }: { items: readonly ComponentChildren[] }) {
  return (
    <ul class="ticks">
      {items.map((item, place) => (
        <li key={`tick-${place + 1}`}>
          <Icon name="tick" />
          <span>{item}</span>
        </li>
      ))}
    </ul>
  );
}

export interface LinkLine {
  readonly label: ComponentChildren;
  readonly href?: string | undefined;
  /** A fainter line below. */
  readonly meta?: ComponentChildren;
}

export function Links({ items }: { items: readonly LinkLine[] }) {
  return (
    <ul class="links">
      {items.map(({ label, href, meta }, place) => (
        <li key={`link-${place + 1}`}>
          {href ? <a href={href}>{label}</a> : label} {meta ? <span class="meta">{meta}</span> : null}
        </li>
      ))}
    </ul>
  );
}
