import { z } from "zod";
import type { ApiDescription, ApiRoute } from "#platform/web/api-routes.ts";
import { namedAnswers, namedBodies, problemShape } from "./forms.ts";
import { words } from "./words.ts";

type Json = Readonly<Record<string, unknown>>;

/** The API's description (OpenAPI 3.1), made from the very schemas that its calls are parsed and answered with. */
export function describeApi(routes: readonly ApiRoute[]) {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: "3.1.0" as const,
    info: { title: words.title, version: "1", description: words.about },
    servers: [{ url: "/" }],
    paths,
    components: {
      schemas: { ...schemasOf(namedAnswers, "output"), ...schemasOf(namedBodies, "input") },
      securitySchemes: { token: { type: "http", scheme: "bearer", description: words.token } },
    },
  };
}

function operation(route: ApiRoute): Json {
  const { name, summary, details, body } = route.described;
  return {
    operationId: name,
    summary,
    ...(details === undefined ? {} : { description: details }),
    security: securityOf(route),
    parameters: parametersOf(route.described),
    ...(body === null ? {} : { requestBody: { required: true, content: content(namedBodies, body) } }),
    responses: responsesOf(route),
  };
}

/** An empty requirement means: also without. */
function securityOf({ access, identified }: ApiRoute): readonly Json[] {
  if (!identified) return [];
  return access === "everyone" ? [{}, { token: [] }] : [{ token: [] }];
}

function parametersOf({ params, query, repeatable }: ApiDescription): readonly Json[] {
  const key = { type: "string", pattern: "^[\\x20-\\x7e]{1,200}$", minLength: 1, maxLength: 200 };
  return [
    ...parametersIn("path", params),
    ...parametersIn("query", query),
    ...(repeatable
      ? [{ name: "Idempotency-Key", in: "header", description: words.fields.idempotencyKey, schema: key }]
      : []),
  ];
}

function parametersIn(place: "path" | "query", schema: z.ZodObject): readonly Json[] {
  return Object.entries(schema.shape).map(([name, part]) => {
    const { $schema, description = words.fields.id, ...shown } = z.toJSONSchema(part, jsonOf);
    const absent = z.safeParse(part, undefined);
    const unless = absent.success ? { default: absent.data } : {};
    return { name, in: place, required: place === "path", description, schema: { ...shown, ...unless } };
  });
}

/** A number in an address is text to us and a number to everybody else. */
const jsonOf: Parameters<typeof z.toJSONSchema>[1] = {
  io: "input",
  override({ jsonSchema }) {
    if (jsonSchema.type === "integer") delete jsonSchema.pattern;
  },
};

function responsesOf(route: ApiRoute): Json {
  const { status, answer, params, body, repeatable } = route.described;
  const done = { description: words.answers[status], content: content(namedAnswers, answer) };
  const writes = body !== null;
  const failures = {
    400: true,
    401: route.identified,
    403: writes && route.access !== "everyone",
    404: Object.keys(params.shape).length > 0,
    409: repeatable,
    413: writes,
    415: writes,
    422: writes,
    429: route.identified,
    503: route.identified,
  } as const;
  const problems = Object.entries(failures).filter(([, happens]) => happens);
  return {
    [status]: status === 201 ? { ...done, headers: { Location: header(words.fields.location, "string") } } : done,
    ...Object.fromEntries(problems.map(([code]) => [code, problem(code)])),
  };
}

function problem(code: string): Json {
  const known = Object.entries(words.answers).find(([status]) => status === code);
  const headers = {
    ...(code === "401" ? { "WWW-Authenticate": header(words.fields.challenge, "string") } : {}),
    ...(code === "429" || code === "503" ? { "Retry-After": header(words.fields.retryAfter, "integer") } : {}),
  };
  return {
    description: known?.[1] ?? "",
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    content: { "application/problem+json": { schema: { $ref: refTo(namedAnswers, problemShape) } } },
  };
}

function header(description: string, type: string): Json {
  return { description, schema: { type } };
}

type Registry = typeof namedAnswers;

function content(registry: Registry, schema: z.ZodType): Json {
  return { "application/json": { schema: { $ref: refTo(registry, schema) } } };
}

/** @throws Error for a shape without a name: a description has no nameless ones */
function refTo(registry: Registry, schema: z.ZodType): string {
  const named = registry.get(schema);
  if (!named) throw new Error("A shape of the API has no name.");
  return place(named.id);
}

const place = (id: string) => `#/components/schemas/${id}`;

function schemasOf(registry: Registry, io: "input" | "output"): Record<string, Json> {
  const { schemas } = z.toJSONSchema(registry, { uri: place, io });
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema, $id, ...schema }]) => [id, schema]));
}
