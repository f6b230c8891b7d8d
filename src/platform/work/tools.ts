import type { Log } from "#core/log.ts";
import type { Settings } from "#core/settings.ts";
import type { Sealer } from "#platform/crypto/sealer.ts";
import type { ErasureLog } from "#platform/erasures/erasure-log.ts";
import type { SmtpServer } from "#platform/mail/smtp-url.ts";
import type { Renderer } from "#platform/text/renderer.ts";
import type { CookieNames } from "#platform/web/cookies.ts";

/** The edge of the house, handed in so that tests can hold the clock still. */
export interface Clock {
  now(): Date;
}

/** What commands and pages may use besides the database. */
export interface Tools {
  readonly clock: Clock;
  readonly log: Log;
  readonly sealer: Sealer;
  readonly renderer: Renderer;
  /** `https://community.example` without a slash at the end: the only source of absolute addresses. */
  readonly siteUrl: string;
  readonly cookies: CookieNames;
  /** Null: nothing is sent, mail is kept in the outbox. */
  readonly smtp: SmtpServer | null;
  /** Who left, beside the database. */
  readonly erasures: ErasureLog;
  /** Where whoever runs the server puts the files of another community. */
  readonly importsFolder: string;
  /** The settings in force, from memory. */
  settings(): Settings;
}
