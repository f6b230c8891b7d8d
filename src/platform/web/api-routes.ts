import { z } from "zod";
import { parsedJson, parsedParts } from "./api-input.ts";
import { type Answer, type Asked, json } from "./asked.ts";
import { submissionIdOf } from "./idempotency-key.ts";
import type { LimitName } from "./limits.ts";
import type { Access, Route } from "./routes.ts";

/** A call of the JSON API, with all that its description needs. */
export interface ApiRoute extends Route {
  readonly kind: "api";
  readonly described: ApiDescription;
}

export interface ApiDescription {
  /** Unlike that of any other call. */
  readonly name: string;
  readonly summary: string;
  readonly details?: string;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body: z.ZodObject | null;
  readonly status: 200 | 201;
  readonly answer: z.ZodType;
  /** A retry with the same `Idempotency-Key` gives the same answer and makes nothing new. */
  readonly repeatable: boolean;
}

interface Declared<Params, Value> {
  readonly access: Access;
  readonly name: string;
  readonly summary: string;
  readonly details?: string;
  readonly params: Params;
  readonly answer: z.ZodType<Value>;
  readonly limit?: LimitName;
}

/** For calls whose address names or asks for nothing. */
export const noParts = z.strictObject({});

/** A call that reads. Never changes anything. */
export function apiRead<Params extends z.ZodObject, Query extends z.ZodObject, Value>(
  path: string,
  declared: Declared<Params, Value> & { readonly query: Query; readonly identified?: boolean },
  handler: (asked: Asked<z.output<Params> & z.output<Query>>) => Promise<Value>,
): ApiRoute {
  const { access, limit = null, identified = true } = declared;
  return {
    method: "GET",
    path,
    access,
    limit,
    kind: "api",
    identified,
    described: { ...descriptionOf(declared), query: declared.query, body: null, status: 200, repeatable: false },
    async run(asked, raw) {
      const value = await handler({ ...asked, input: parsedParts(declared, raw) });
      const personal = asked.viewer.kind !== "guest";
      return withHeaders(json(200, value), {
        "cache-control": personal ? "no-store" : "no-cache",
        vary: "accept-encoding, authorization",
      });
    },
  };
}

/** What was sent with a call, parsed. */
export interface ApiSent<Input, Body> extends Asked<Input> {
  readonly body: Body;
  /** The same for every retry with the same `Idempotency-Key`; its own without one. */
  readonly submissionId: string;
}

interface DeclaredSend<Params, Body, Value> extends Declared<Params, Value> {
  readonly body: Body;
  readonly status: 200 | 201;
  /** Where what was made stands. */
  readonly locationOf?: (value: Value) => string;
  readonly repeatable?: boolean;
  /** False: a token that may only read is enough. */
  readonly changes?: boolean;
}

/** A call with a JSON body. */
export function apiSend<Params extends z.ZodObject, Body extends z.ZodObject, Value>(
  path: string,
  declared: DeclaredSend<Params, Body, Value>,
  handler: (asked: ApiSent<z.output<Params>, z.output<Body>>) => Promise<Value>,
): ApiRoute {
  const { access, limit = null, body, status, changes = true, repeatable = false, locationOf } = declared;
  const parts = { params: declared.params, query: noParts };
  return {
    method: "POST",
    path,
    access,
    limit,
    kind: "api",
    identified: true,
    changes,
    described: { ...descriptionOf(declared), query: noParts, body, status, repeatable },
    async run(asked, raw) {
      const value = await handler({
        ...asked,
        input: parsedParts(parts, raw),
        body: parsedJson(body, raw),
        submissionId: submissionIdOf(raw.headers["idempotency-key"]),
      });
      return withHeaders(json(status, value), locationOf ? { location: locationOf(value) } : {});
    },
  };
}

function descriptionOf({ name, summary, details, params, answer }: Declared<z.ZodObject, unknown>) {
  return { name, summary, ...(details === undefined ? {} : { details }), params, answer };
}

function withHeaders(answer: Answer, headers: Readonly<Record<string, string>>): Answer {
  return { ...answer, headers: { ...answer.headers, ...headers } };
}
