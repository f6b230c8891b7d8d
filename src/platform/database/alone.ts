import type { Database } from "./database.ts";
import { type LockName, lockKey } from "./locks.ts";

/**
 * Runs something of which there may be one at a time, wherever it was started. What ends without letting go, however
 * that was, lets go all the same.
 *
 * @returns null when another one is running; nothing was done then
 */
export async function whileAlone<T>(
  { pool }: Pick<Database, "pool">,
  name: LockName,
  run: () => Promise<T>,
): Promise<{ readonly result: T } | null> {
  const client = await pool.connect();
  let isBroken = false;
  try {
    const { rows } = await client.query<{ got: boolean }>("select pg_try_advisory_lock($1, $2) as got", lockKey(name));
    if (rows[0]?.got !== true) return null;
    try {
      return { result: await run() };
    } finally {
      await client.query("select pg_advisory_unlock($1, $2)", lockKey(name)).catch(() => {
        isBroken = true;
      });
    }
  } finally {
    client.release(isBroken);
  }
}
