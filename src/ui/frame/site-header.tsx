import { Count } from "../badge/badge.tsx";
import { classNames } from "../class-names.ts";
import { Icon } from "../icon/icon.tsx";
import type { FrameProps, HeaderLink, NavItem } from "./frame-props.ts";

export function SiteHeader(props: FrameProps) {
  const { words } = props;
  return (
    <header class="site-header">
      <a class="skip-link" href="#main">
        {words.skipToMain}
      </a>
      <a class="skip-link" href={props.exitHref} rel="noreferrer nofollow" data-exit>
        {words.skipToExit}
      </a>
      <div class="wrap site-header__bar">
        <a class="wordmark" href={props.homeHref}>
          <Icon name="mark" /> <span>{props.siteName}</span>
        </a>
        <nav class="site-nav" aria-label={words.mainNav}>
          <ul>
            {props.nav.map((item) => (
              <li class={item.wideOnly ? "wide-only" : undefined} key={item.href}>
                <NavLink {...item} />
              </li>
            ))}
          </ul>
        </nav>
        {props.headerLinks.map((link) => (
          <TopLink {...link} key={link.href} />
        ))}
        <a class="exit" href={props.exitHref} rel="noreferrer nofollow" data-exit>
          <Icon name="exit" turn />
          <span>
            {words.exit}
            <span class="visually-hidden"> {words.exitMore}</span>
          </span>
        </a>
      </div>
    </header>
  );
}

function NavLink({ href, label, icon, current, private: isPrivate, count }: NavItem) {
  return (
    <a href={href} class={isPrivate ? "is-private" : undefined} aria-current={current ? "page" : undefined}>
      <Icon name={icon} />
      <span>
        {label} {count && count.count > 0 ? <Count {...count} /> : null}
      </span>
    </a>
  );
}

function TopLink({ href, label, icon, iconOnly, wideOnly, current, count }: HeaderLink) {
  return (
    <a
      class={classNames("header-link", wideOnly && "wide-only")}
      href={href}
      aria-current={current ? "page" : undefined}
    >
      {icon ? <Icon name={icon} /> : null}
      <span class={classNames(iconOnly && "visually-hidden") || undefined}>{label}</span>{" "}
      {count && count.count > 0 ? <Count {...count} /> : null}
    </a>
  );
}
