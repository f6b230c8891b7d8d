import { z } from "zod";
import { BadRequest, NotFound } from "#core/errors.ts";
import type { Answer, Asked, View } from "./asked.ts";
import type { LimitName } from "./limits.ts";
import type { Access, ActionHandlers, Identified, RawInput, Route, SlowActionHandlers, Weighty } from "./route.ts";
import { runAction, runSlowAction } from "./run-action.ts";
import { words } from "./words.ts";

interface Declared<Input> {
  readonly access: Access;
  /** What the address says: parts of the path and of the query, in one schema. Other query fields are ignored. */
  readonly input: z.ZodType<Input>;
  readonly limit?: LimitName;
  readonly identified?: Identified;
  readonly weighty?: Weighty;
}

export type { Access, ActionHandlers, RawInput, Route, SlowActionHandlers, Weighty } from "./route.ts";

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
    ...(declared.weighty ? { weighty: declared.weighty } : {}),
    run: (asked, raw) => handler({ ...asked, input: parsedAddress(declared.input, raw) }),
  };
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
    ...(declared.weighty ? { weighty: declared.weighty } : {}),
    run: (asked, raw) =>
      runAction({ ...asked, input: parsedAddress(declared.input, raw) }, raw, declared.form, handlers),
  };
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
    ...(declared.weighty ? { weighty: declared.weighty } : {}),
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
