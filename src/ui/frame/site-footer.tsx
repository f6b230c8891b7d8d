import type { FooterContent, FooterLink } from "./frame-props.ts";

/** Help stands in the same place on every page. */
export function SiteFooter({ help, columns, answers, line, exitHint, exitMore }: FooterContent) {
  return (
    <footer class="site-footer">
      <div class="wrap">
        <div class="grid">
          <section aria-labelledby="footer-help">
            <h2 id="footer-help">{help.title}</h2>
            <p>
              {help.text} <a href={help.link.href}>{help.link.label}</a>
            </p>
            {help.ask ? (
              <p>
                <a href={help.ask.href}>{help.ask.label}</a>
              </p>
            ) : null}
          </section>
          {columns.map((column, place) => (
            <FooterColumn {...column} id={`footer-${place + 1}`} key={column.title} />
          ))}
        </div>
        {answers ? <p>{answers}</p> : null}
        <p>
          {line}{" "}
          <span class="no-print">
            {exitHint} {exitMore ? <a href={exitMore.href}>{exitMore.label}</a> : null}
          </span>
        </p>
      </div>
    </footer>
  );
}

function FooterColumn({ id, title, links }: { id: string; title: string; links: readonly FooterLink[] }) {
  return (
    <nav aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
