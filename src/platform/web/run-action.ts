import type { z } from "zod";
import { BadRequest, Conflict, Forbidden, FormProblems, TooOften } from "#core/errors.ts";
import { inWork } from "#platform/work/work.ts";
import type { Answer, Asked, FormState, View } from "./asked.ts";
import { isFields, typedValues } from "./form-body.ts";
import type { ActionHandlers, RawInput, SlowActionHandlers } from "./route.ts";
import { words } from "./words.ts";

/** Parses the form, runs the command in one transaction, and shows the page again when something needs a change. */
export function runAction<Input, Form>(
  asked: Asked<Input>,
  raw: RawInput,
  schema: z.ZodType<Form>,
  handlers: ActionHandlers<Input, Form>,
): Promise<View | Answer> {
  return runSlowAction(asked, raw, schema, {
    ...handlers,
    done: ({ form, ...rest }) =>
      inWork(asked.house, asked.viewer, (work) => handlers.done({ ...rest, db: work.db, now: work.now, work, form })),
  });
}

/** The same without a transaction around it. */
export async function runSlowAction<Input, Form>(
  asked: Asked<Input>,
  raw: RawInput,
  schema: z.ZodType<Form>,
  handlers: SlowActionHandlers<Input, Form>,
): Promise<View | Answer> {
  const { body } = raw;
  const values = typedValues(body);
  const onlyShown = raw.trusted ? raw.showAgain : words.staleForm;
  if (onlyShown !== undefined) {
    if (!handlers.again) throw new Forbidden(onlyShown);
    return again(asked, handlers, { values, problems: new Map([["", onlyShown]]) }, 403);
  }
  const parsed = schema.safeParse(isFields(body) ? body : {});
  if (!parsed.success) {
    if (parsed.error.issues.some((issue) => issue.code === "unrecognized_keys")) {
      throw new BadRequest(words.unknownField);
    }
    const problems = firstProblems(parsed.error);
    if (!handlers.again) throw new BadRequest([...problems.values()].join(" "));
    return again(asked, handlers, { values, problems });
  }
  try {
    return await handlers.done({ ...asked, form: parsed.data });
  } catch (error) {
    const problems = problemsOf(error);
    if (!problems || !handlers.again) throw error;
    const shown = await again(asked, handlers, { values, problems }, statusOf(error));
    return error instanceof TooOften ? { ...shown, retryAfterSeconds: error.retryAfterSeconds } : shown;
  }
}

async function again<Input, Form>(
  asked: Asked<Input>,
  handlers: Pick<ActionHandlers<Input, Form>, "again">,
  form: FormState,
  status = 422,
): Promise<View> {
  if (!handlers.again) throw new Error("The form has no page to show again.");
  return { ...(await handlers.again(asked, form)), status };
}

/** Problems that leave the person with their words in the form; anything else gets a page of its own. */
function problemsOf(error: unknown): ReadonlyMap<string, string> | null {
  if (error instanceof FormProblems) return error.problems;
  if (error instanceof Forbidden || error instanceof Conflict || error instanceof TooOften) {
    return new Map([["", error.message]]);
  }
  return null;
}

function statusOf(error: unknown): number {
  return error instanceof Forbidden || error instanceof Conflict || error instanceof TooOften ? error.status : 422;
}

/** The first sentence for each field. */
function firstProblems(error: z.ZodError): Map<string, string> {
  const problems = new Map<string, string>();
  for (const issue of error.issues) {
    const field = issue.path.length > 0 ? String(issue.path[0]) : "";
    if (!problems.has(field)) problems.set(field, issue.message);
  }
  return problems;
}
