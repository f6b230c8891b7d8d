import type { Feature } from "#platform/web/feature.ts";
import { deleteOldDrafts } from "./commands/draft.ts";
import { forgetNewsOutOfSight } from "./commands/read.ts";
import { refreshQuotesAfterMarks, tellParticipantsOfNewPost } from "./reactions.ts";
import { draftRoutes } from "./routes/drafts.ts";
import { feedRoutes } from "./routes/feeds.ts";
import { listRoutes } from "./routes/lists.tsx";
import { manageRoutes } from "./routes/manage.tsx";
import { nameRoutes } from "./routes/names.tsx";
import { narrowRoutes } from "./routes/narrow.tsx";
import { newTopicRoutes } from "./routes/new-topic.tsx";
import { oldAddressRoutes } from "./routes/old-addresses.ts";
import { showPicture } from "./routes/pictures.ts";
import { postRoutes } from "./routes/posts.tsx";
import { profileRoutes } from "./routes/profile.tsx";
import { replyRoutes } from "./routes/reply.tsx";
import { topicRoutes } from "./routes/topic.tsx";
import { viewRoutes } from "./routes/views.tsx";

/** Forums' pages, topics, numbered posts, replies, reactions, drafts, "My topics". */
export const topics: Feature = {
  name: "topics",
  routes: [
    ...listRoutes,
    ...viewRoutes,
    ...newTopicRoutes,
    ...topicRoutes,
    ...replyRoutes,
    ...postRoutes,
    showPicture,
    ...profileRoutes,
    ...manageRoutes,
    ...narrowRoutes,
    ...nameRoutes,
    ...draftRoutes,
    ...feedRoutes,
    ...oldAddressRoutes,
  ],
  reactions: [tellParticipantsOfNewPost, refreshQuotesAfterMarks],
  clockJobs: [
    { name: "topics.delete-old-drafts", everySeconds: 3_600, run: deleteOldDrafts },
    { name: "topics.forget-news-out-of-sight", everySeconds: 300, run: forgetNewsOutOfSight },
  ],
};
