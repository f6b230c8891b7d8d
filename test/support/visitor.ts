import type { Agent } from "node:http";
import { hashToken, newToken } from "#platform/crypto/tokens.ts";
import type { CookieNames } from "#platform/web/cookies.ts";
import type { FormTokens } from "#platform/web/csrf.ts";
import { type Asking, ask, CookieJar, type Page } from "./browsing.ts";

/** How a form is filled in: a list sends one name several times. */
export type FieldValues = Readonly<Record<string, string | number | readonly string[] | undefined>>;

export interface VisitorParts {
  readonly port: number;
  readonly siteUrl: string;
  readonly cookies: CookieNames;
  readonly formTokens: FormTokens;
}

/** Somebody with a browser. Cookies are kept; forms carry the token that the page would have carried. */
export class Visitor {
  readonly jar = new CookieJar();
  /** Whose connections to use; a new one for each request otherwise. */
  agent: Agent | undefined;
  readonly #parts: VisitorParts;

  constructor(parts: VisitorParts) {
    this.#parts = parts;
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Page> {
    return this.send({ path, headers });
  }

  /** Sends a form of ours from a page of ours. */
  post(path: string, fields: FieldValues = {}, headers: Readonly<Record<string, string>> = {}): Promise<Page> {
    return this.send({
      method: "POST",
      path,
      headers: {
        origin: this.#parts.siteUrl,
        "sec-fetch-site": "same-origin",
        "content-type": "application/x-www-form-urlencoded",
        ...headers,
      },
      body: encoded({ _csrf: this.formToken(), ...fields }),
    });
  }

  /** Goes where a redirect leads; the page itself when it is none. */
  async follow(page: Page | Promise<Page>): Promise<Page> {
    const from = await page;
    return from.location === "" ? from : this.get(from.location.split("#", 1)[0] ?? "/");
  }

  /** Any request at all, with this browser's cookies unless it brings its own. */
  async send(asking: Asking): Promise<Page> {
    const { port, siteUrl } = this.#parts;
    const headers = { host: new URL(siteUrl).host, ...this.jar.header(), ...asking.headers };
    const connection = this.agent ? { agent: this.agent } : {};
    const page = await ask(port, { ...connection, ...asking, headers });
    this.jar.take(page.headers);
    return page;
  }

  /** What a form on a page shown to this browser carries. */
  formToken(): string {
    const { cookies, formTokens } = this.#parts;
    const session = this.jar.get(cookies.session);
    if (session !== undefined) return formTokens.tokenFor(`session ${hashToken(session).toString("base64url")}`);
    const held = this.jar.get(cookies.form) ?? newToken();
    this.jar.set(cookies.form, held);
    return formTokens.tokenFor(`guest ${hashToken(held).toString("base64url")}`);
  }
}

function encoded(fields: FieldValues): string {
  const sent = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    if (typeof value === "object") for (const one of value) sent.append(name, one);
    else sent.append(name, String(value));
  }
  return sent.toString();
}
