import type { ComponentChildren } from "preact";
import { classNames } from "../class-names.ts";
import { Icon, type IconName } from "../icon/icon.tsx";

/** `primary` acts (one a view); `quiet` is the other choice; `private` is seen by few; `danger` removes. */
export type ButtonKind = "primary" | "quiet" | "private" | "danger";

interface Look {
  kind?: ButtonKind | undefined;
  small?: boolean | undefined;
  wide?: boolean | undefined;
  icon?: IconName | undefined;
  /** A verb that names the result. */
  children: ComponentChildren;
}

interface Presses {
  type?: "submit" | "button" | undefined;
  name?: string | undefined;
  value?: string | undefined;
  formaction?: string | undefined;
  /** The id of a form that the button stands outside of. */
  form?: string | undefined;
  disabled?: boolean | undefined;
  /** Shown while the form is on its way. */
  busyLabel?: string | undefined;
}

interface Leads {
  href: string;
  rel?: string | undefined;
  icon?: IconName | undefined;
  children: ComponentChildren;
}

export function Button({ kind, small, wide, icon, children, busyLabel, type, ...rest }: Look & Presses) {
  return (
    <button class={buttonClass({ kind, small, wide })} type={type ?? "submit"} data-busy-label={busyLabel} {...rest}>
      {icon ? <Icon name={icon} /> : null}
      <span>{children}</span>
    </button>
  );
}

/** A link that looks like a button: it leads to where the action happens. */
export function ButtonLink({ kind, small, wide, icon, children, href, rel }: Look & Leads) {
  return (
    <a class={buttonClass({ kind, small, wide })} href={href} rel={rel}>
      {icon ? <Icon name={icon} /> : null}
      <span>{children}</span>
    </a>
  );
}

/** `more` is read out after the visible words, for example which post is meant. */
export function TextButton({ icon, children, more, type, busyLabel, ...rest }: TextLook & Presses) {
  return (
    <button class="text-button" type={type ?? "submit"} data-busy-label={busyLabel} {...rest}>
      {icon ? <Icon name={icon} /> : null}
      <Words more={more}>{children}</Words>
    </button>
  );
}

export function TextLink({ href, rel, icon, children, more }: Leads & TextLook) {
  return (
    <a class="text-button" href={href} rel={rel}>
      {icon ? <Icon name={icon} /> : null}
      <Words more={more}>{children}</Words>
    </a>
  );
}

interface TextLook {
  icon?: IconName | undefined;
  children: ComponentChildren;
  more?: string | undefined;
}

function Words({ children, more }: { children: ComponentChildren; more?: string | undefined }) {
  return (
    <span>
      {children}
      {more ? <span class="visually-hidden"> {more}</span> : null}
    </span>
  );
}

function buttonClass({ kind, small, wide }: Pick<Look, "kind" | "small" | "wide">): string {
  return classNames("button", kind && kindClass[kind], small && "button--small", wide && "button--wide");
}

const kindClass: Record<ButtonKind, string | undefined> = {
  primary: undefined,
  quiet: "button--quiet",
  private: "button--private",
  danger: "button--danger",
};
