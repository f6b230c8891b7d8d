import type { Identity } from "#core/identity.ts";
import type { Viewer } from "#core/viewer.ts";
import type { Database, Db } from "#platform/database/database.ts";
import type { House } from "#platform/work/work.ts";
import type { Asked, View } from "./asked.ts";
import type { CookieNames } from "./cookies.ts";
import type { FormTokens } from "./csrf.ts";
import type { Front } from "./front.ts";
import type { Keeping } from "./keeping.ts";
import type { Limiter } from "./limits.ts";
import type { Networks } from "./network.ts";
import type { PageCache } from "./page-cache.ts";
import type { Route } from "./routes.ts";

export type TokenScope = "read" | "write" | "admin";

export interface ProofDoor {
  path(back: string): string;
  /** The same page with a form that waits in it, sealed. */
  view(asked: Asked<unknown>, back: string, kept: string): Promise<View>;
  /** They have proved who they are, and the form that waited for it cannot be opened any more. */
  lost(asked: Asked<unknown>, back: string): Promise<View>;
}

/** Everything the web server is made of; `app/` puts it together. */
export interface SiteParts {
  readonly house: House;
  readonly database: Database;
  readonly routes: readonly Route[];
  readonly siteUrl: string;
  /** Origins that forms may come from. */
  readonly origins: ReadonlySet<string>;
  /** Takes a request before the framework: names we do not answer to, kept pages, files. */
  readonly front: Front;
  readonly cookies: CookieNames;
  readonly formTokens: FormTokens;
  readonly limiter: Limiter;
  readonly networks: Networks;
  readonly keeping: Keeping;
  readonly cache: PageCache;
  identify(db: Db, token: string, now: Date): Promise<Identity | null>;
  identifyBearer(db: Db, token: string, now: Date): Promise<{ viewer: Viewer; scope: TokenScope } | null>;
  /** The whole document around a page. */
  frame(view: View, asked: Asked<unknown>): string;
  problemView(status: number, message: string): View;
  /** Somebody's session ended while they wrote: a page that keeps what they typed and lets them log in. */
  loggedOutView(asked: Asked<unknown>, typed: Readonly<Record<string, string>>): View;
  /** Asks once more who somebody is. */
  readonly proofDoor: ProofDoor;
  logInPath(next: string): string;
  /** Where somebody goes whose role waits for a second proof. */
  secondProofPath: string;
  /** Somebody who is logged in asked for a page that is for others. Never throws. */
  noteDenied(asked: Asked<unknown>, route: Route): Promise<void>;
  /** Counts an answer by the pattern of its route. */
  countAnswer(route: string, status: number): void;
}
