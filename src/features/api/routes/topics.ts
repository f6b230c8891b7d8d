import { z } from "zod";
import { pageOf } from "#core/paging.ts";
import { findTopic, listPosts, startTopic } from "#features/topics/index.ts";
import { apiRead, apiSend, noParts } from "#platform/web/api-routes.ts";
import { id } from "#platform/web/routes.ts";
import { newTopicBody, pageQuery, postList, topicShape } from "../forms.ts";
import { makeOnce } from "../once.ts";
import { postJson, topicJson } from "../serialise.ts";
import { words } from "../words.ts";

const { calls } = words;
const params = z.strictObject({ id });

const topic = apiRead(
  "/api/v1/topics/:id",
  { name: "getTopic", summary: calls.topic, access: "everyone", params, query: noParts, answer: topicShape },
  async ({ db, viewer, input }) => {
    const found = await findTopic(db, viewer, input.id);
    return topicJson(found, found.forum.id);
  },
);

const topicPosts = apiRead(
  "/api/v1/topics/:id/posts",
  {
    name: "listPosts",
    summary: calls.topicPosts,
    details: calls.topicPostsDetails,
    access: "everyone",
    params,
    query: pageQuery,
    answer: postList,
  },
  async ({ db, viewer, input, tools }) => {
    const { id: topicId, address, postCount } = await findTopic(db, viewer, input.id);
    const paging = pageOf(input.page, input.per_page, postCount);
    const posts = await listPosts(db, viewer, topicId, paging);
    const { postsPerPage } = tools.settings();
    return {
      posts: posts.map((post) => postJson(post, { address, postsPerPage })),
      page: paging.page,
      pages: paging.pages,
      total: paging.total,
    };
  },
);

const start = apiSend(
  "/api/v1/forums/:id/topics",
  {
    name: "startTopic",
    summary: calls.startTopic,
    details: calls.startTopicDetails,
    access: "members",
    params,
    body: newTopicBody,
    status: 201,
    answer: topicShape,
    locationOf: (made) => made.url,
    repeatable: true,
    limit: "api-write",
  },
  ({ house, viewer, input, body, submissionId, count }) =>
    makeOnce(house, viewer, async (work) => {
      const started = await startTopic(work, input.id, { ...body, tags: [], submissionId });
      // A retry makes nothing and is not counted as a topic.
      if (started.written) count("topic");
      const made = await findTopic(work.db, viewer, started.topicId);
      return topicJson(made, made.forum.id);
    }),
);

export const topicRoutes = [topic, topicPosts, start];
