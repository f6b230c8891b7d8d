import type { Feature } from "#platform/web/feature.ts";
import { describing } from "./routes/description.ts";
import { forumRoutes } from "./routes/forums.ts";
import { postRoutes } from "./routes/posts.ts";
import { searchRoutes } from "./routes/search.ts";
import { topicRoutes } from "./routes/topics.ts";

const calls = [...forumRoutes, ...topicRoutes, ...postRoutes, ...searchRoutes];

/** The JSON API, version 1: other features' own reads and writes, described and with closed shapes. */
export const api: Feature = { name: "api", routes: [...calls, describing(calls)] };
