import { audienceOf } from "#core/audience.ts";
import type { Kind } from "../catalogue/column.ts";

/** A value as JSON has it: instants in UTC, bytes as hexadecimal digits, audiences by name, sealed texts opened. */
export function writtenValue(kind: Kind, value: unknown, open: (sealed: Buffer) => string): unknown {
  if (value === null) return null;
  if (value instanceof Date) return value.toISOString();
  if (kind === "audience") return audienceOf(Number(value));
  if (!Buffer.isBuffer(value)) return value;
  return kind === "sealed" ? open(value) : value.toString("hex");
}
