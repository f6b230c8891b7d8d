import { z } from "zod";
import { defineEvent } from "#platform/work/events.ts";

/** A post was added to a topic, the opening one included. */
export const postCreated = defineEvent(
  "topics.post-created",
  z.object({ topicId: z.number().int(), postId: z.number().int() }),
);
