import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { SetupProblem } from "#platform/database/errors.ts";

/**
 * Reads the install key, or makes it on the first start.
 *
 * @param mayCreate false when the database already holds sealed values: a new key could never open them
 * @throws SetupProblem with a sentence for the operator when the file is missing, open to others or not a key
 */
export function readInstallKey(file: string, mayCreate: boolean): Buffer {
  if (!existsSync(file)) {
    if (!mayCreate)
      throw new SetupProblem(
        `The install key ${file} is missing. Put the key of this community back, or set KEY_FILE.`,
      );
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, `${randomBytes(32).toString("base64")}\n`, { mode: 0o600, flag: "wx" });
  }
  if (process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0) {
    chmodSync(file, 0o600);
  }
  const key = Buffer.from(readFileSync(file, "utf8").trim(), "base64");
  if (key.length !== 32) throw new SetupProblem(`${file} does not hold an install key (32 bytes in base64).`);
  return key;
}
