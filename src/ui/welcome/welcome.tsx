import type { ComponentChildren } from "preact";
import { threads, yours } from "./threads.ts";

interface WelcomeProps {
  title: string;
  lede: string;
  /** A search form, links to begin with. */
  children: ComponentChildren;
}

/** The top of the front page, with the only illustration there is. */
export function Welcome({ title, lede, children }: WelcomeProps) {
  return (
    <section class="welcome">
      <div class="welcome__words stack">
        <h1>{title}</h1>
        <p class="lede">{lede}</p>
        {children}
      </div>
      <Loom />
    </section>
  );
}

function Loom() {
  return (
    <svg class="welcome__loom" viewBox="0 0 520 370" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      {threads.map((path) => (
        <path class="loom-thread" d={path} key={path} />
      ))}
      <path class="loom-thread loom-thread--yours" d={yours} />
    </svg>
  );
}

/** Ways in for different people, as large links. */
export function Starts({ items }: { items: readonly { href: string; title: string; text: string }[] }) {
  return (
    <ul class="starts">
      {items.map(({ href, title, text }) => (
        <li key={href}>
          <a href={href}>
            <b>{title}</b> <span>{text}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
