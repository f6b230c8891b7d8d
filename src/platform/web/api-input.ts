import type { z } from "zod";
import { BadRequest, FormProblems, NotFound, WrongMediaType } from "#core/errors.ts";
import { isFields } from "./form-body.ts";
import type { RawInput } from "./routes.ts";
import { words } from "./words.ts";

/**
 * What the address of an API call names and asks for. Nothing is ignored: a part that is not declared, or sent twice,
 * is refused.
 *
 * @throws NotFound when the path names what cannot exist; BadRequest
 */
export function parsedParts<Params extends z.ZodObject, Query extends z.ZodObject>(
  declared: { readonly params: Params; readonly query: Query },
  raw: RawInput,
): z.output<Params> & z.output<Query> {
  const params = declared.params.safeParse(raw.params);
  if (!params.success) throw new NotFound();
  const query = declared.query.safeParse(raw.query);
  if (!query.success) throw badRequest(problemsOf(query.error, declared.query, raw.query));
  return { ...query.data, ...params.data };
}

/**
 * The JSON sent. What has the wrong type or an unknown name is refused as it is; what is only too long, blank or the
 * like is a form that needs a change.
 *
 * @throws WrongMediaType, BadRequest, FormProblems
 */
export function parsedJson<Body extends z.ZodObject>(schema: Body, raw: RawInput): z.output<Body> {
  const type = raw.headers["content-type"];
  if (type === undefined ? raw.body !== undefined : !isJson(type)) throw new WrongMediaType(words.jsonOnly);
  if (!isFields(raw.body)) throw new BadRequest(words.jsonWanted);
  const parsed = schema.safeParse(raw.body);
  if (parsed.success) return parsed.data;
  const problems = problemsOf(parsed.error, schema, raw.body);
  if (parsed.error.issues.every((issue) => issue.code === "custom")) throw new FormProblems(problems);
  throw badRequest(problems);
}

function isJson(type: string | string[]): boolean {
  return typeof type === "string" && type.split(";", 1)[0]?.trim().toLowerCase() === "application/json";
}

function badRequest(problems: ReadonlyMap<string, string>): BadRequest {
  return new BadRequest([...new Set(problems.values())].join(" "), problems);
}

/** The first sentence for each declared field; "" is for the whole. Names that we do not know are not repeated. */
function problemsOf(
  error: z.ZodError,
  schema: z.ZodObject,
  sent: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, string> {
  const problems = new Map<string, string>();
  for (const issue of error.issues) {
    const field = issue.path.length > 0 ? String(issue.path[0]) : "";
    if (problems.has(field)) continue;
    if (issue.code === "unrecognized_keys") problems.set("", words.takesOnly(Object.keys(schema.shape)));
    else if (issue.code === "custom") problems.set(field, issue.message);
    else problems.set(field, Object.hasOwn(sent, field) ? words.partWrong : words.partMissing);
  }
  return problems;
}
