import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { z } from "zod";
import { features } from "#app/features.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";

const operation = z.object({
  operationId: z.string(),
  summary: z.string().min(5),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.array(
    z.object({
      name: z.string(),
      in: z.enum(["path", "query", "header"]),
      required: z.boolean().optional(),
      description: z.string().min(5),
      schema: z.object({ type: z.string() }).loose(),
    }),
  ),
  requestBody: z.object({ required: z.literal(true), content: z.record(z.string(), z.unknown()) }).optional(),
  responses: z.record(
    z.string().regex(/^[2-5]\d\d$/),
    z
      .object({ description: z.string().min(3), content: z.record(z.string(), z.object({ schema: z.unknown() })) })
      .loose(),
  ),
});

const document = z.object({
  openapi: z.literal("3.1.0"),
  info: z.object({ title: z.string(), version: z.string(), description: z.string() }),
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(z.string().startsWith("/api/v1/"), z.record(z.enum(["get", "post"]), operation.optional())),
  components: z.object({
    schemas: z.record(z.string(), z.record(z.string(), z.unknown())),
    securitySchemes: z.object({ token: z.object({ type: z.literal("http"), scheme: z.literal("bearer") }).loose() }),
  }),
});

let site: TestSite;
let described: z.output<typeof document>;
let text: string;

before(async () => {
  site = await testSite({ rateLimits: false });
  const page = await site.guest.get("/api/v1/openapi.json");
  assert.equal(page.status, 200);
  text = page.body;
  described = document.parse(page.json());
});

function operations() {
  return Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, one]) => (one ? [{ path, method, ...one }] : [])),
  );
}

/** A described shape as a check of its own, read from nothing but the description. */
function checkOf(path: string, method: "get" | "post", status: string): z.ZodType {
  const response = described.paths[path]?.[method]?.responses[status];
  assert.ok(response, `${method} ${path} ${status}`);
  const [content] = Object.values(response.content);
  const ref = z.object({ $ref: z.string() }).parse(content?.schema).$ref;
  const whole = JSON.parse(text.replaceAll("#/components/schemas/", "#/$defs/"));
  return z.fromJSONSchema({ $ref: ref.replace("#/components/schemas/", "#/$defs/"), $defs: whole.components.schemas });
}

describe("the description of the API", () => {
  it("names every call, and no other", () => {
    const routes = features
      .flatMap((feature) => feature.routes)
      .filter((route) => route.kind === "api")
      .map((route) => `${route.method.toLowerCase()} ${route.path.replaceAll(/:(\w+)/g, "{$1}")}`);

    assert.deepEqual(
      operations()
        .map(({ method, path }) => `${method} ${path}`)
        .sort(),
      routes.sort(),
    );
    assert.equal(routes.length, 9);
    assert.equal(new Set(operations().map(({ operationId }) => operationId)).size, routes.length);
  });

  it("points nowhere but into itself", () => {
    for (const [, name = ""] of text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)) {
      assert.ok(described.components.schemas[name], name);
    }
    assert.doesNotMatch(text, /"\$ref":"(?!#\/components\/schemas\/)/);
    assert.doesNotMatch(text, /"\$(id|schema)"/);
  });

  it("declares every part of every address, what may be sent, and how calls fail", () => {
    for (const { path, method, parameters, requestBody, responses, security } of operations()) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const inPath = parameters.filter((one) => one.in === "path");
      assert.deepEqual(
        inPath.map(({ name }) => name),
        named,
      );
      assert.ok(inPath.every(({ required }) => required === true));
      assert.equal(requestBody !== undefined, method === "post");
      assert.ok(responses[400]);
      if (named.length > 0) assert.ok(responses[404]);
      if (security.some((one) => "token" in one)) assert.ok(responses[401] && responses[429] && responses[503]);
      if (method === "post") assert.ok(responses[413] && responses[415] && responses[422]);
      if (parameters.some((one) => one.name === "Idempotency-Key")) assert.ok(responses[409] && responses[201]);
    }
    assert.deepEqual(
      operations()
        .filter(({ security }) => security.every((one) => "token" in one) && security.length > 0)
        .map(({ operationId }) => operationId)
        .sort(),
      ["addPost", "startTopic"],
    );
  });

  it("holds for what the calls really answer", async () => {
    const ana = await site.participant("Ana");
    const drLima = await site.staff("Dr Lima");
    const topic = await site.topic({ by: ana });
    await site.reply({ by: drLima, to: topic });
    const forumTopics = `/api/v1/forums/${topic.forum.id}/topics`;
    const topicPosts = `/api/v1/topics/${topic.id}/posts`;
    const asked = [
      { path: "/api/v1/forums", page: await site.guest.get("/api/v1/forums") },
      { path: "/api/v1/forums/{id}/topics", page: await site.guest.get(forumTopics) },
      { path: "/api/v1/topics/{id}", page: await site.guest.get(`/api/v1/topics/${topic.id}`) },
      { path: "/api/v1/topics/{id}/posts", page: await site.guest.get(topicPosts) },
      { path: "/api/v1/openapi.json", page: await site.guest.get("/api/v1/openapi.json") },
      { path: "/api/v1/topics/{id}", page: await site.guest.get("/api/v1/topics/5555") },
      { path: "/api/v1/topics/{id}/posts", page: await site.guest.get(`${topicPosts}?page=0`) },
    ];
    const sent = [
      { path: "/api/v1/forums/{id}/topics", page: await ana.api("POST", forumTopics, { title: "T", body: "B" }) },
      { path: "/api/v1/topics/{id}/posts", page: await ana.api("POST", topicPosts, { body: "B" }) },
      { path: "/api/v1/topics/{id}/posts", page: await ana.api("POST", topicPosts, { body: "" }) },
      { path: "/api/v1/preview", page: await ana.api("POST", "/api/v1/preview", { body: "B" }) },
    ];

    for (const { path, page } of asked) checkOf(path, "get", String(page.status)).parse(page.json());
    for (const { path, page } of sent) checkOf(path, "post", String(page.status)).parse(page.json());
    const list = checkOf("/api/v1/topics/{id}/posts", "get", "200");
    assert.equal(list.safeParse({ posts: [{ id: 5 }], page: 1, pages: 1, total: 1 }).success, false);
    assert.equal(list.safeParse({ posts: [], page: 1, pages: 1, total: 1, email: "x" }).success, false);
  });
});
