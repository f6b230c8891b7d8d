import { z } from "zod";
import { BadRequest, NotFound } from "#core/errors.ts";
import type { Answer, Asked, FormState, Sent, View } from "./asked.ts";
import type { LimitName } from "./limits.ts";
import { runAction, runSlowAction } from "./run-action.ts";
import { words } from "./words.ts";

/**
 * Who may ask at all. There is no default, and a route without it stops the boot.
 * Guests who ask for a members' page are sent to log in; to everybody else a closed page does not exist.
 */
export type Access = "everyone" | "members" | "staff" | "moderators" | "administrators";

/** A route as the server knows it: inputs are parsed by its own schemas before the handler sees them. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly access: Access;
  readonly limit: LimitName | null;
  /** "page" answers with our pages; "api" with JSON and problem documents, and knows bearer tokens only. */
  readonly kind: "page" | "api";
  /** False: answered without asking the database who it is. */
  readonly identified: boolean;
  /** Does it change anything? Tokens that may only read are refused then. Unless told, all but GET do. */
  readonly changes?: boolean;
  run(asked: Asked<unknown>, raw: RawInput): Promise<View | Answer>;
}

/** What arrived, untrusted. */
export interface RawInput {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** Fields of a form, or the JSON sent. */
  readonly body: unknown;
  /** Sent from a page of ours, with that page's form token. */
  readonly trusted: boolean;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

interface Declared<Input> {
  readonly access: Access;
  /** What the address says: parts of the path and of the query, in one schema. Other query fields are ignored. */
  readonly input: z.ZodType<Input>;
  readonly limit?: LimitName;
  readonly identified?: boolean;
}

/** For routes whose address says nothing. */
export const nothing = z.object({});

/** An id in an address: digits only, no sign, no leading zero, exactly representable. */
export const id = z
  .string()
  .regex(/^[1-9]\d{0,15}$/)
  .transform(Number)
  .refine(Number.isSafeInteger);

/** A page number in an address or a query, 1 when absent. */
export const pageNumber = z
  .string()
  .regex(/^[1-9]\d{0,6}$/)
  .transform(Number)
  .default(1);

/** A page: parses what was asked and shows something. Never changes anything. */
export function page<Input>(
  path: string,
  declared: Declared<Input>,
  handler: (asked: Asked<Input>) => Promise<View | Answer>,
): Route {
  return {
    method: "GET",
    path,
    access: declared.access,
    limit: declared.limit ?? null,
    kind: "page",
    identified: declared.identified ?? true,
    run: (asked, raw) => handler({ ...asked, input: parsedAddress(declared.input, raw) }),
  };
}

/** What a form does, and how its page looks again when something needs a change. */
export interface ActionHandlers<Input, Form> {
  done(sent: Sent<Input, Form>): Promise<View | Answer>;
  /** The page with the form, everything typed still in it. Without it the problem gets a page of its own. */
  again?(asked: Asked<Input>, form: FormState): Promise<View>;
}

/** A form. CSRF is checked and one transaction opened before `done`; problems lead to `again` with 422. */
export function action<Input, Form>(
  path: string,
  declared: Declared<Input> & { readonly form: z.ZodType<Form> },
  handlers: ActionHandlers<Input, Form>,
): Route {
  return {
    method: "POST",
    path,
    access: declared.access,
    limit: declared.limit ?? null,
    kind: "page",
    identified: declared.identified ?? true,
    run: (asked, raw) =>
      runAction({ ...asked, input: parsedAddress(declared.input, raw) }, raw, declared.form, handlers),
  };
}

/** What a form does when no transaction may be open meanwhile: the handler opens its own pieces of work. */
export interface SlowActionHandlers<Input, Form> extends Pick<ActionHandlers<Input, Form>, "again"> {
  done(asked: Asked<Input> & { readonly form: Form }): Promise<View | Answer>;
}

/** A form whose answer takes time (a password's hash holds no connection) or keeps something though the rest fails (a count of tries). */
export function slowAction<Input, Form>(
  path: string,
  declared: Declared<Input> & { readonly form: z.ZodType<Form> },
  handlers: SlowActionHandlers<Input, Form>,
): Route {
  return {
    method: "POST",
    path,
    access: declared.access,
    limit: declared.limit ?? null,
    kind: "page",
    identified: declared.identified ?? true,
    run: (asked, raw) =>
      runSlowAction({ ...asked, input: parsedAddress(declared.input, raw) }, raw, declared.form, handlers),
  };
}

/** Parses an address. What the path names must exist; what the query asks for must make sense. @throws NotFound, BadRequest */
export function parsedAddress<Input>(schema: z.ZodType<Input>, raw: RawInput): Input {
  // Nothing of ours is called so, and the database could not even be asked for it.
  if (Object.values(raw.params).some((part) => String(part).includes("\0"))) throw new NotFound();
  const parsed = schema.safeParse({ ...raw.query, ...raw.params });
  if (parsed.success) return parsed.data;
  const inPath = parsed.error.issues.some((issue) => String(issue.path[0]) in raw.params);
  if (inPath) throw new NotFound();
  throw new BadRequest(words.notUnderstood);
}
