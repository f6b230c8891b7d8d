import { resolve } from "node:path";
import type { Log } from "#core/log.ts";
import { createSealer } from "#platform/crypto/sealer.ts";
import type { Database } from "#platform/database/database.ts";
import { openErasureLog } from "#platform/erasures/erasure-log.ts";
import type { SmtpServer } from "#platform/mail/smtp-url.ts";
import { createSettingsStore, type SettingsStore } from "#platform/settings/store.ts";
import { createRenderer } from "#platform/text/renderer.ts";
import { cookieNames } from "#platform/web/cookies.ts";
import { byEvent } from "#platform/work/events.ts";
import type { Clock } from "#platform/work/tools.ts";
import type { House, PageTag } from "#platform/work/work.ts";
import { features } from "./features.ts";

export interface HouseParts {
  readonly database: Database;
  readonly log: Log;
  readonly clock: Clock;
  readonly siteUrl: string;
  readonly installKey: Buffer;
  readonly dataDir: string;
  /** Who sends mail; nobody when left out. */
  readonly smtp?: SmtpServer | null;
  /** Tells every web process which pages have changed, and resolves when all of them have dropped theirs. */
  announce(tags: readonly PageTag[]): Promise<void>;
}

/** A house, and what belongs to this process alone. */
export interface OpenHouse {
  readonly house: House;
  readonly settings: SettingsStore;
  close(): Promise<void>;
}

export const systemClock: Clock = { now: () => new Date() };

/** What commands need, whoever calls them: a page, a job, the operator or a test. Does not close the database. */
export async function openHouse(parts: HouseParts): Promise<OpenHouse> {
  const { database, log, clock, siteUrl, installKey, dataDir, smtp = null, announce } = parts;
  const settings = createSettingsStore(database);
  const renderer = createRenderer({ log });
  await settings.reload();
  return {
    settings,
    house: {
      database,
      reactions: byEvent(features.flatMap(({ reactions }) => reactions ?? [])),
      announce,
      tools: {
        clock,
        log,
        sealer: createSealer(installKey),
        renderer,
        siteUrl,
        cookies: cookieNames(siteUrl),
        smtp,
        erasures: openErasureLog(dataDir),
        importsFolder: resolve(dataDir, "imports"),
        settings: () => settings.current(),
      },
    },
    close: () => renderer.close(),
  };
}
