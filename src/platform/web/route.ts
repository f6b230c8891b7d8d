import type { Answer, Asked, FormState, Sent, View } from "./asked.ts";
import type { LimitName } from "./limits.ts";

/**
 * Who may ask at all. There is no default, and a route without it stops the boot.
 * "volunteers" are site moderators too. Guests who ask for a members' page are sent to log in; to everybody else a closed page does not exist.
 */
export type Access = "everyone" | "members" | "staff" | "volunteers" | "moderators" | "administrators";

/**
 * False: answered without asking the database who it is. "if-possible": asked, but shown as to a guest rather than
 * kept back while the database is slow or away.
 */
export type Identified = boolean | "if-possible";

/** Asked only of whoever proved who they are a few minutes ago; a log-in counts (P-44). Everybody else is asked to, first. */
export interface Weighty {
  /** The page to go on to when there is no form to send: an address with the same parts as the route's own. */
  readonly back: string;
  /** Where what is sent is a proof itself. */
  unless?(asked: Asked<unknown>): Promise<boolean>;
}

/** A route as the server knows it: inputs are parsed by its own schemas before the handler sees them. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly access: Access;
  readonly limit: LimitName | null;
  /** "page" answers with our pages; "api" with JSON and problem documents, and knows bearer tokens only. */
  readonly kind: "page" | "api";
  readonly identified: Identified;
  readonly weighty?: Weighty;
  /** Does it change anything? Tokens that may only read are refused then. Unless told, all but GET do. */
  readonly changes?: boolean;
  run(asked: Asked<unknown>, raw: RawInput): Promise<View | Answer>;
}

/** What arrived, untrusted. */
export interface RawInput {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** Fields of a form, or the JSON sent. */
  readonly body: unknown;
  /** Sent from a page of ours, with that page's form token. */
  readonly trusted: boolean;
  /** Why the form is only shown again, though it is trusted. */
  readonly showAgain?: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** What a form does, and how its page looks again when something needs a change. */
export interface ActionHandlers<Input, Form> {
  done(sent: Sent<Input, Form>): Promise<View | Answer>;
  /** The page with the form, everything typed still in it. Without it the problem gets a page of its own. */
  again?(asked: Asked<Input>, form: FormState): Promise<View>;
}

/** What a form does when no transaction may be open meanwhile: the handler opens its own pieces of work. */
export interface SlowActionHandlers<Input, Form> extends Pick<ActionHandlers<Input, Form>, "again"> {
  done(asked: Asked<Input> & { readonly form: Form }): Promise<View | Answer>;
}
