import { sql } from "kysely";
import { defaultSettings, type PracticeText, type Settings, type TextName } from "#core/settings.ts";
import type { Database, Db } from "#platform/database/database.ts";
import type { Work } from "#platform/work/work.ts";
import { settingsFrom, textRow } from "./rows.ts";

/** The settings in force, from memory: pages read them without a query, also while the database is away. */
export interface SettingsStore {
  current(): Settings;
  /** Reads them anew. To be called at start, and whenever "site" is announced. */
  reload(): Promise<void>;
}

export function createSettingsStore(database: Pick<Database, "db">): SettingsStore {
  let current = defaultSettings;
  let asked = 0;
  let answered = 0;
  return {
    current: () => current,
    async reload() {
      const turn = ++asked;
      const read = await readSettings(database.db);
      // An answer that comes late knows less than one that was asked for after it.
      if (turn < answered) return;
      answered = turn;
      current = Object.freeze(read);
    },
  };
}

/** As the database has them now, the viewer's own changes included. */
export async function readSettings(db: Db): Promise<Settings> {
  return settingsFrom(await db.selectFrom("setting").select(["name", "value"]).execute());
}

/** Keeps what changed. Guests' pages are dropped, and every process reads its settings anew, before the answer. */
export async function saveSettings(work: Work, changed: Partial<Omit<Settings, "texts">>): Promise<void> {
  for (const [name, value] of Object.entries(changed)) await saveRow(work, name, value);
}

export async function saveText(work: Work, name: TextName, text: PracticeText): Promise<void> {
  await saveRow(work, textRow(name), text);
}

/** Holds the settings until this piece of work ends: nobody else changes them meanwhile. */
export async function lockSettings(work: Work): Promise<Settings> {
  await sql`lock table setting in share row exclusive mode`.execute(work.db);
  return readSettings(work.db);
}

async function saveRow(work: Work, name: string, value: unknown): Promise<void> {
  const row = { value: JSON.stringify(value), updated_at: work.now };
  await work.db
    .insertInto("setting")
    .values({ name, ...row })
    .onConflict((conflict) => conflict.column("name").doUpdateSet(row))
    .execute();
  work.changed("site");
}
