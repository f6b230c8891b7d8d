import type { ComponentChildren } from "preact";
import { classNames } from "../class-names.ts";
import { Icon, type IconName } from "../icon/icon.tsx";
import { Heading, type HeadingLevel } from "../layout/layout.tsx";

/** `lamp` asks to be noticed, `clay` stops, `private` speaks about what few can see. */
export type NoticeKind = "lamp" | "clay" | "private";

interface NoticeProps {
  kind?: NoticeKind | undefined;
  icon?: IconName | undefined;
  title?: ComponentChildren;
  level?: HeadingLevel | undefined;
  /** `alert` is read out at once, `status` when there is a pause. */
  role?: "alert" | "status" | undefined;
  id?: string | undefined;
  children: ComponentChildren;
}

export function Notice({ kind, icon, title, level, role, id, children }: NoticeProps) {
  return (
    <div class={classNames("notice", kind && kindClass[kind])} role={role} id={id}>
      <Icon name={icon ?? kindIcon[kind ?? "plain"]} />
      <div class="stack stack--tight">
        {title ? <Heading level={level ?? 2}>{title}</Heading> : null}
        {typeof children === "string" ? <p>{children}</p> : children}
      </div>
    </div>
  );
}

const kindClass: Record<NoticeKind, string> = {
  lamp: "notice--lamp",
  clay: "notice--clay",
  private: "notice--private",
};

const kindIcon: Record<NoticeKind | "plain", IconName> = {
  plain: "info",
  lamp: "info",
  clay: "alert",
  private: "lock",
};
