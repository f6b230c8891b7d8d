import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = new URL("../../../shared/data/bbpress/", import.meta.url);

export const seedThreadPath = fileURLToPath(new URL("seed-thread.wxr.xml", folder));
export const smallForumPath = fileURLToPath(new URL("small.wxr.xml", folder));

export const seedDumpPath = fileURLToPath(new URL("seed-thread.sql.gz", folder));
export const smallDumpPath = fileURLToPath(new URL("small.sql.gz", folder));

/** Why the tests with real exports are skipped, or false when the files are there. */
export const withoutRealExports: string | false =
  !(existsSync(seedThreadPath) && existsSync(smallForumPath)) &&
  "THE REAL EXPORTS WERE NOT READ: ../shared/data/bbpress is not here";
