import { audienceOf } from "#core/audience.ts";
import type { Sealer } from "#platform/crypto/sealer.ts";
import type { Kind } from "../catalogue/column.ts";

interface Sealed {
  readonly sealer: Sealer;
  readonly about: string;
}

/** A value as JSON has it: instants in UTC, bytes as hexadecimal digits, audiences by name, sealed texts opened. */
export function writtenValue(kind: Kind, value: unknown, { sealer, about }: Sealed): unknown {
  if (value === null) return null;
  if (value instanceof Date) return value.toISOString();
  if (kind === "audience") return audienceOf(Number(value));
  if (!Buffer.isBuffer(value)) return value;
  return kind === "sealed" ? sealer.open(value, about) : value.toString("hex");
}
