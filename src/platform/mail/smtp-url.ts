import { isMailbox } from "./address.ts";

/** The practice's mail server, as SMTP_URL names it. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS, which only the machine itself may do without. */
  readonly secure: boolean;
  readonly loopback: boolean;
  readonly logIn: { readonly user: string; readonly pass: string } | null;
  /** Whom letters come from; null: a name at the site's own host. */
  readonly from: string | null;
}

/** Null when it is no such address. `smtps://name:password@mail.example:465?from=notes@example.org` */
export function readSmtpUrl(text: string): SmtpServer | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === "") return null;
  if (!/^\/?$/.test(url.pathname) || url.hash !== "") return null;
  const { from = null, ...others } = Object.fromEntries(url.searchParams);
  if (Object.keys(others).length > 0 || (from !== null && !isMailbox(from))) return null;
  const secure = url.protocol === "smtps:";
  const user = decoded(url.username);
  const pass = decoded(url.password);
  if (user === null || pass === null) return null;
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
    secure,
    loopback: /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname),
    logIn: user === "" ? null : { user, pass },
    from,
  };
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
