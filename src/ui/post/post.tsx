import type { ComponentChildren } from "preact";
import type { SafeHtml } from "#core/safe-html.ts";
import { classNames } from "../class-names.ts";
import { Icon, type IconName } from "../icon/icon.tsx";
import { Heading, type HeadingLevel } from "../layout/layout.tsx";
import { Prose } from "../prose/prose.tsx";
import { PersonMark } from "../swatch/swatch.tsx";

/** The posts of a topic, joined by a stitch. Put each in an `<li>`. */
export function Posts({ children, start }: { children: ComponentChildren; start?: number | undefined }) {
  return (
    <ol class="posts" start={start}>
      {children}
    </ol>
  );
}

interface PostProps {
  /** Global id: the address is `#post-<id>`. */
  id: string | number;
  author: PostAuthor;
  /** Second line of the head: role, place of work, time. */
  byline: ComponentChildren;
  number: PostNumber;
  /** A staff post stands out by its band, its mark and its badge. */
  staff?: boolean | undefined;
  /** Only its author and moderators see it for now. */
  held?: boolean | undefined;
  level?: HeadingLevel | undefined;
  /** The post's text as the renderer made it; its element is marked with `data-post-body` and holds nothing else. */
  body: SafeHtml;
  /** Between head and text: what it answers, why it is held. */
  before?: ComponentChildren;
  /** Below the text: reviewed line, edit note. */
  after?: ComponentChildren;
  /** Reactions and actions. */
  foot?: ComponentChildren;
}

export interface PostAuthor {
  readonly name: string;
  readonly href?: string | undefined;
  /** Badges beside the name. */
  readonly badges?: ComponentChildren;
}

export interface PostNumber {
  /** "#3" */
  readonly label: string;
  /** Read out before it: "Link to post" */
  readonly spoken: string;
  readonly href?: string | undefined;
}

export function Post(props: PostProps) {
  const { id, author, staff, before, body, after, foot } = props;
  return (
    <article
      class={classNames("post", staff && "post--staff", props.held && "post--held")}
      id={`post-${id}`}
      aria-labelledby={`by-${id}`}
    >
      <header class="post__head">
        <PersonMark name={author.name} staff={staff ?? false} />
        <div>
          <Heading level={props.level ?? 2} class="post__author" id={`by-${id}`}>
            <AuthorName {...author} /> {author.badges}
          </Heading>
          <p class="post__role">{props.byline}</p>
        </div>
        <NumberLink id={id} number={props.number} />
      </header>
      {before}
      <Prose html={body} postBody />
      {after}
      {foot ? <footer class="post__foot">{foot}</footer> : null}
    </article>
  );
}

function AuthorName({ name, href }: PostAuthor) {
  return href ? (
    <a href={href} dir="auto">
      {name}
    </a>
  ) : (
    <bdi>{name}</bdi>
  );
}

function NumberLink({ id, number }: { id: string | number; number: PostNumber }) {
  return (
    <a class="post__num" href={number.href ?? `#post-${id}`}>
      <span class="visually-hidden">{number.spoken} </span>
      {number.label}
    </a>
  );
}

interface PostGoneProps {
  id: string | number;
  icon: IconName;
  /** Who removed it and why, in plain words. */
  children: ComponentChildren;
  number?: PostNumber | undefined;
}

/** The place of a post that is gone: the answers to it stay. */
export function PostGone({ id, icon, children, number }: PostGoneProps) {
  return (
    <article class="post post--gone" id={`post-${id}`}>
      <p class="meta cluster cluster--apart">
        <span>
          <Icon name={icon} /> {children}
        </span>
        {number ? <NumberLink id={id} number={number} /> : null}
      </p>
    </article>
  );
}

/** Who reviewed a staff answer, when, and when it falls due again. */
export function Reviewed({ children }: { children: ComponentChildren }) {
  return (
    <p class="reviewed">
      <Icon name="check" />
      <span>{children}</span>
    </p>
  );
}

/** The reactions to a post, as a named list of chips. */
export function Reactions({ label, items }: { label: string; items: readonly ComponentChildren[] }) {
  return (
    <ul class="reactions" aria-label={label}>
      {items.map((item, place) => (
        <li key={`reaction-${place + 1}`}>{item}</li>
      ))}
    </ul>
  );
}
