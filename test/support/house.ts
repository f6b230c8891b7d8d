import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { openHouse } from "#app/house.ts";
import { type Member, type Role, system, type Viewer } from "#core/viewer.ts";
import { createMember } from "#features/accounts/index.ts";
import type { Database, Db } from "#platform/database/database.ts";
import { type House, inWork, type PageTag, type Work } from "#platform/work/work.ts";
import { testDatabase } from "./database.ts";
import { quiet } from "./quiet-log.ts";

/** Commands and queries without the web around them, on a database of their own. */
export interface TestHouse {
  readonly house: House;
  readonly db: Db;
  /** The same database past all its rules. */
  readonly owner: Database;
  /** What guests' pages were told to forget, in order. */
  readonly announced: readonly PageTag[];
  /** The time that every piece of work is told. */
  now: Date;
  member(name: string, role?: Role): Promise<Member>;
  /** One piece of work by this viewer. */
  as<T>(viewer: Viewer, run: (work: Work) => Promise<T>): Promise<T>;
}

/** Call it in `before`; it closes itself when the file's tests are over. */
export async function testHouse(): Promise<TestHouse> {
  const { database, owner } = await testDatabase();
  const announced: PageTag[] = [];
  const dataDir = mkdtempSync(join(tmpdir(), "threadwell-test-"));
  after(() => rmSync(dataDir, { recursive: true, force: true }));
  const { house, close, settings } = await openHouse({
    database,
    log: quiet,
    clock: { now: () => test.now },
    siteUrl: "http://localhost:3000",
    installKey: randomBytes(32),
    dataDir,
    announce: async (tags) => {
      announced.push(...tags);
      if (tags.includes("site")) await settings.reload();
    },
  });
  after(close);
  const test: TestHouse = {
    house,
    db: database.db,
    owner,
    announced,
    now: new Date("2031-05-01T09:00:00Z"),
    async member(name, role = "participant") {
      const made = await test.as(system, (work) => createMember(work, { name, role, password: null }));
      return { ...made, kind: "member", role, staffTitle: null, suspendedUntil: null, createdAt: test.now };
    },
    as: (viewer, run) => inWork(house, viewer, run),
  };
  return test;
}
