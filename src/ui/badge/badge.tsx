import type { ComponentChildren } from "preact";
import { classNames } from "../class-names.ts";
import { Icon, type IconName } from "../icon/icon.tsx";

export type BadgeKind = "staff" | "answered" | "private" | "lamp" | "clay";

interface BadgeProps {
  kind?: BadgeKind | undefined;
  icon?: IconName | undefined;
  children: ComponentChildren;
}

/** A state in words, with an icon: colour is never the only sign. It cannot be pressed. */
export function Badge({ kind, icon, children }: BadgeProps) {
  return (
    <span class={classNames("badge", kind && kindClass[kind])}>
      {icon ? <Icon name={icon} /> : null}
      <span>{children}</span>
    </span>
  );
}

/** "2 new posts", with a dot. */
export function Unread({ children }: { children: ComponentChildren }) {
  return <span class="unread">{children}</span>;
}

/** A number in a pill; `more` is read out after it (" new"). */
export function Count({ count, more }: { count: number; more?: string | undefined }) {
  return (
    <span class="count">
      {count}
      {more ? <span class="visually-hidden"> {more}</span> : null}
    </span>
  );
}

const kindClass: Record<BadgeKind, string> = {
  staff: "badge--staff",
  answered: "badge--answered",
  private: "badge--private",
  lamp: "badge--lamp",
  clay: "badge--clay",
};
