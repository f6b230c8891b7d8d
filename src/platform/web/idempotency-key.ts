import { createHash, randomUUID } from "node:crypto";
import { BadRequest } from "#core/errors.ts";
import { words } from "./words.ts";

const printable = /^[\x20-\x7e]{1,200}$/;

/**
 * The id under which a request makes something: the same for every retry that carries the same `Idempotency-Key`,
 * different for every request without one.
 *
 * @throws BadRequest when the header is not 1 to 200 printable characters
 */
export function submissionIdOf(header: string | string[] | undefined): string {
  if (header === undefined) return randomUUID();
  if (typeof header !== "string" || !printable.test(header)) throw new BadRequest(words.keyWrong);
  return uuidOf(createHash("sha256").update(`api${header}`).digest());
}

/** The first 16 bytes as a UUID of version 8: one whose bits are the maker's own business (RFC 9562). */
function uuidOf(hash: Buffer): string {
  const bytes = Buffer.from(hash.subarray(0, 16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
