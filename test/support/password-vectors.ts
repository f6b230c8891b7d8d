import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const path = fileURLToPath(new URL("../../../shared/data/password-vectors.json", import.meta.url));

/** Why tests over the collection of foreign hashes are skipped, or false. It is not part of a clone. */
export const withoutPasswordVectors: string | false =
  !existsSync(path) && "THE FOREIGN HASHES WERE NOT TRIED: ../shared/data/password-vectors.json is not here";

const vector = z.object({ format: z.string(), password: z.string(), hash: z.string() });

/** Hashes that other software made, and what is none or belongs to another password. */
export function passwordVectors() {
  const { vectors, mustFail } = z
    .object({ vectors: z.array(vector), mustFail: z.array(vector) })
    .parse(JSON.parse(readFileSync(path, "utf8")));
  return { right: vectors, wrong: mustFail };
}
