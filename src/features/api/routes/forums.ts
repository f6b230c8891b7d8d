import { z } from "zod";
import { NotFound } from "#core/errors.ts";
import { pageOf } from "#core/paging.ts";
import { flatForums, listForumTree } from "#features/forums/index.ts";
import { listForumTopics } from "#features/topics/index.ts";
import { apiRead, noParts } from "#platform/web/api-routes.ts";
import { id } from "#platform/web/routes.ts";
import { forumList, pageQuery, topicList } from "../forms.ts";
import { forumJson, topicJson } from "../serialise.ts";
import { words } from "../words.ts";

const { calls } = words;

const forums = apiRead(
  "/api/v1/forums",
  {
    name: "listForums",
    summary: calls.forums,
    details: calls.forumsDetails,
    access: "everyone",
    params: noParts,
    query: noParts,
    answer: forumList,
  },
  async ({ db, viewer }) => {
    const all = flatForums(await listForumTree(db, viewer));
    return { forums: all.map(forumJson), page: 1, pages: 1, total: all.length };
  },
);

const forumTopics = apiRead(
  "/api/v1/forums/:id/topics",
  {
    name: "listTopics",
    summary: calls.forumTopics,
    details: calls.forumTopicsDetails,
    access: "everyone",
    params: z.strictObject({ id }),
    query: pageQuery,
    answer: topicList,
  },
  async ({ db, viewer, input }) => {
    const forum = flatForums(await listForumTree(db, viewer)).find((one) => one.id === input.id);
    if (!forum) throw new NotFound();
    const { page, pages, perPage, total } = pageOf(input.page, input.per_page, forum.own.topics);
    const slice = { offset: (page - 1) * perPage, limit: perPage, total, withPinned: true };
    const topics = await listForumTopics(db, viewer, forum.id, slice);
    return { topics: topics.map((topic) => topicJson(topic, forum.id)), page, pages, total };
  },
);

export const forumRoutes = [forums, forumTopics];
