import type { ComponentChildren } from "preact";
import { classNames } from "../class-names.ts";

interface Holds {
  children: ComponentChildren;
  /** Further class names, written whole. */
  class?: string | undefined;
}

/** Keeps its content within the page's width. */
export function Wrap(props: Holds) {
  return <div class={classNames("wrap", props.class)}>{props.children}</div>;
}

/** One below the other, evenly spaced. */
export function Stack(props: Holds & { gap?: "tight" | "loose" | undefined; narrow?: boolean | undefined }) {
  const gap = props.gap === "tight" ? "stack--tight" : props.gap === "loose" && "stack--loose";
  return <div class={classNames("stack", gap, props.narrow && "narrow", props.class)}>{props.children}</div>;
}

/** Side by side, breaking into lines; `apart` pushes the first and the last to the edges. */
export function Cluster(props: Holds & { apart?: boolean | undefined }) {
  return <div class={classNames("cluster", props.apart && "cluster--apart", props.class)}>{props.children}</div>;
}

/** As many equal columns as fit. */
export function Grid(props: Holds) {
  return <div class={classNames("grid", props.class)}>{props.children}</div>;
}

/** Text and an aside: one column on a phone, two on a wide screen. `asideLabel` names the aside for screen readers. */
export function Columns(props: Holds & { aside?: ComponentChildren; asideLabel?: string | undefined }) {
  return (
    <div class={classNames("columns", props.class)}>
      <div class="stack stack--loose">{props.children}</div>
      {props.aside ? (
        <aside class="stack stack--loose" aria-label={props.asideLabel}>
          {props.aside}
        </aside>
      ) : null}
    </div>
  );
}

/** The top of a page: its only `h1`, a lede, and what belongs beside them (who can see this, main action). */
export function PageHead({ title, lede, above, children }: PageHeadProps) {
  return (
    <div class="page-head">
      {above}
      <h1 dir="auto">{title}</h1>
      {lede ? <p class="lede">{lede}</p> : null}
      {children}
    </div>
  );
}

interface PageHeadProps {
  title: ComponentChildren;
  lede?: ComponentChildren;
  /** Comes before the title, for example the audience of a private page. */
  above?: ComponentChildren;
  children?: ComponentChildren;
}

export type HeadingLevel = 2 | 3 | 4;

/** A heading whose level the page decides, so that levels never skip. */
export function Heading(props: Holds & { level: HeadingLevel; id?: string | undefined }) {
  const Tag = `h${props.level}` as const;
  return (
    <Tag id={props.id} class={props.class}>
      {props.children}
    </Tag>
  );
}
