import { BadRequest } from "#core/errors.ts";
import { words } from "./words.ts";

/** Fields as they came: a name sent twice holds a list. */
export type Fields = Record<string, string | string[]>;

const mostFields = 100;

/**
 * Reads `application/x-www-form-urlencoded`, or the query of an address.
 *
 * @throws BadRequest on bytes that are no UTF-8, on NUL, on more than 100 fields
 */
export function parseFields(text: string): Fields {
  const fields: Fields = Object.create(null);
  if (text === "") return fields;
  const parts = text.split("&");
  if (parts.length > mostFields) throw new BadRequest(words.tooManyFields);
  for (const part of parts) {
    if (part === "") continue;
    const cut = part.indexOf("=");
    const name = decode(cut < 0 ? part : part.slice(0, cut));
    const value = cut < 0 ? "" : decode(part.slice(cut + 1));
    const before = fields[name];
    if (before === undefined) fields[name] = value;
    else if (Array.isArray(before)) before.push(value);
    else fields[name] = [before, value];
  }
  return fields;
}

function decode(part: string): string {
  let text: string;
  try {
    text = decodeURIComponent(part.replaceAll("+", " "));
  } catch {
    throw new BadRequest(words.noText);
  }
  if (text.includes("\0") || !text.isWellFormed()) throw new BadRequest(words.noText);
  return text;
}

export function isFields(body: unknown): body is Fields {
  return typeof body === "object" && body !== null && !Array.isArray(body);
}

const secret = /password|_csrf|code/i;

/** What may be kept for a while, and whether a password or a code had to be left out. */
export function withoutSecrets(body: unknown): { readonly fields: Fields; readonly complete: boolean } {
  const fields: Fields = Object.create(null);
  let complete = true;
  for (const [name, value] of Object.entries(isFields(body) ? body : {})) {
    if (!secret.test(name)) fields[name] = value;
    else if (value.length > 0) complete = false;
  }
  return { fields, complete };
}

/** What the person typed, to be shown again. Passwords and form tokens never are. */
export function typedValues(body: unknown): Record<string, string> {
  const values: Record<string, string> = {};
  if (!isFields(body)) return values;
  for (const [name, value] of Object.entries(body)) {
    if (secret.test(name)) continue;
    values[name] = Array.isArray(value) ? value.join("\n") : String(value);
  }
  return values;
}
