import { createHash } from "node:crypto";

/**
 * Every advisory lock of the product, in one place so that no two mean the same number.
 * The first number is ours, so that a neighbour in the same database cannot collide by chance.
 */
const OURS = 0x7477;

const numbers = { serve: 1, bootstrap: 2, migrate: 3, import: 5 } as const;
/* 4 is the end of the audit log's chain: taken in the database itself, by `chain_audit_entry()` (0013_audit.sql). */

export type LockName = keyof typeof numbers;

/** The two numbers PostgreSQL's advisory lock functions want: `pg_try_advisory_lock($1, $2)`. */
export function lockKey(name: LockName): [number, number] {
  return [OURS, numbers[name]];
}

/** Jobs by the clock have numbers of their own, made from their names. */
const OURS_BY_THE_CLOCK = OURS + 1;

export function clockJobKey(jobName: string): [number, number] {
  return [OURS_BY_THE_CLOCK, createHash("sha256").update(jobName).digest().readInt32BE(0)];
}
