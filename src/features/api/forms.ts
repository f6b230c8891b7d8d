import { z } from "zod";
import { audiences } from "#core/audience.ts";
import { postBody, topicTitle } from "#features/topics/index.ts";
import { words } from "./words.ts";

const { fields } = words;

/** Shapes with a name of their own in the description. */
export const namedAnswers = z.registry<{ id: string }>();
export const namedBodies = z.registry<{ id: string }>();

const mostPerPage = 100;
const usualPerPage = 20;

/** Which page of a list. */
export const pageQuery = z.strictObject({
  page: z
    .string()
    .regex(/^[1-9]\d{0,6}$/)
    .transform(Number)
    .default(1)
    .meta({ type: "integer", minimum: 1, description: fields.page }),
  per_page: z
    .string()
    .regex(/^(?:[1-9]\d?|100)$/)
    .transform(Number)
    .default(usualPerPage)
    .meta({ type: "integer", minimum: 1, maximum: mostPerPage, description: fields.perPage }),
});

export const searchQuery = z.strictObject({
  q: z.string().default("").meta({ description: fields.looked }),
  limit: pageQuery.shape.per_page.meta({
    type: "integer",
    minimum: 1,
    maximum: mostPerPage,
    description: fields.limit,
  }),
  page: pageQuery.shape.page,
});

export const newTopicBody = z.strictObject({
  title: topicTitle.meta({ minLength: 1, maxLength: 120, description: fields.newTitle }),
  body: postBody.meta({ minLength: 1, maxLength: 20_000, description: fields.newBody }),
  audience: z.enum(audiences).optional().meta({ description: fields.newAudience }),
});

export const newPostBody = z.strictObject({ body: newTopicBody.shape.body });
export const previewBody = z.strictObject({ body: newTopicBody.shape.body });

const idText = z.string().regex(/^[1-9]\d{0,15}$/);
const path = z.string().startsWith("/");
const audience = z.enum(audiences).meta({ description: fields.audience });
const count = z.int().min(0);

export const forumShape = z.strictObject({
  id: idText,
  parentId: idText.nullable().meta({ description: fields.parentId }),
  title: z.string(),
  path: z.string().meta({ description: fields.path }),
  url: path.meta({ description: fields.url }),
  audience,
});
export type ForumJson = z.output<typeof forumShape>;

export const topicShape = z.strictObject({
  id: idText,
  slug: z.string().meta({ description: fields.slug }),
  title: z.string(),
  url: path.meta({ description: fields.url }),
  forumId: idText,
  audience,
  postCount: count.meta({ description: fields.postCount }),
});
export type TopicJson = z.output<typeof topicShape>;

const authorShape = z.strictObject({
  name: z.string(),
  role: z
    .enum(["participant", "spectator", "staff", "moderator", "administrator", "guest", "former"])
    .meta({ description: fields.role }),
  staffTitle: z.string().optional().meta({ description: fields.staffTitle }),
});
export type AuthorJson = z.output<typeof authorShape>;

export const postShape = z.strictObject({
  id: idText,
  position: z.int().min(1).meta({ description: fields.position }),
  url: path.meta({ description: fields.postUrl }),
  author: authorShape.nullable().meta({ description: fields.author }),
  createdAt: z.iso.datetime({ precision: 0 }).meta({ description: fields.createdAt }),
  bodyHtml: z.string().meta({ description: fields.bodyHtml }),
  state: z.enum(["withdrawn", "hidden"]).optional().meta({ description: fields.state }),
});
export type PostJson = z.output<typeof postShape>;

const paging = { page: z.int().min(1), pages: z.int().min(1), total: count };

export const resultShape = z.strictObject({
  slug: z.string().meta({ description: fields.slug }),
  title: z.string(),
  url: path.meta({ description: fields.postUrl }),
  postId: idText.meta({ description: fields.bestPost }),
  score: z.number().min(0).meta({ description: fields.score }),
  excerptHtml: z.string().meta({ description: fields.excerptHtml }),
});
export type ResultJson = z.output<typeof resultShape>;

export const forumList = z.strictObject({ forums: z.array(forumShape), ...paging });
export const topicList = z.strictObject({ topics: z.array(topicShape), ...paging });
export const postList = z.strictObject({ posts: z.array(postShape), ...paging });
export const resultList = z.strictObject({
  results: z.array(resultShape),
  ...paging,
  total: count.meta({ description: fields.found }),
});
export const previewShape = z.strictObject({ html: z.string().meta({ description: fields.html }) });

/** What every refusal looks like (RFC 9457). */
export const problemShape = z.strictObject({
  type: z.literal("about:blank"),
  title: z.string().meta({ description: fields.problemTitle }),
  status: z.int().min(400).max(599),
  detail: z.string().meta({ description: fields.problemDetail }),
  problems: z.record(z.string(), z.string()).optional().meta({ description: fields.problems }),
});

export const descriptionShape = z.looseObject({
  openapi: z.literal("3.1.0"),
  paths: z.record(z.string(), z.unknown()),
});

namedAnswers
  .add(forumShape, { id: "Forum" })
  .add(topicShape, { id: "Topic" })
  .add(authorShape, { id: "Author" })
  .add(postShape, { id: "Post" })
  .add(forumList, { id: "ForumList" })
  .add(topicList, { id: "TopicList" })
  .add(postList, { id: "PostList" })
  .add(resultShape, { id: "Result" })
  .add(resultList, { id: "ResultList" })
  .add(previewShape, { id: "Preview" })
  .add(problemShape, { id: "Problem" })
  .add(descriptionShape, { id: "Description" });

namedBodies.add(newTopicBody, { id: "NewTopic" }).add(newPostBody, { id: "NewPost" }).add(previewBody, { id: "Draft" });
