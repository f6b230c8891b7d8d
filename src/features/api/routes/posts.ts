import { z } from "zod";
import { NotFound } from "#core/errors.ts";
import type { Viewer } from "#core/viewer.ts";
import { type AddedPost, findPostIn, replyToTopic, writeBody } from "#features/topics/index.ts";
import { apiSend, noParts } from "#platform/web/api-routes.ts";
import { id } from "#platform/web/routes.ts";
import type { Work } from "#platform/work/work.ts";
import { newPostBody, type PostJson, postShape, previewBody, previewShape } from "../forms.ts";
import { makeOnce } from "../once.ts";
import { postJson, writtenPostJson } from "../serialise.ts";
import { words } from "../words.ts";

const { calls } = words;

const reply = apiSend(
  "/api/v1/topics/:id/posts",
  {
    name: "addPost",
    summary: calls.reply,
    access: "members",
    params: z.strictObject({ id }),
    body: newPostBody,
    status: 201,
    answer: postShape,
    locationOf: (made) => made.url,
    repeatable: true,
    limit: "api-write",
  },
  ({ house, viewer, input, body, submissionId, count }) =>
    makeOnce(house, viewer, async (work) => {
      const added = await replyToTopic(work, input.id, { body: body.body, submissionId });
      // A retry makes nothing and is not counted as a reply.
      if (added.written) count("reply");
      return addedPostJson(work, viewer, added);
    }),
);

async function addedPostJson(work: Work, viewer: Viewer, added: AddedPost): Promise<PostJson> {
  const { postsPerPage } = work.tools.settings();
  if (added.written && viewer.kind === "member") {
    return writtenPostJson(added, added.written, { author: viewer, postsPerPage });
  }
  const post = await findPostIn(work.db, viewer, added.topicId, added.id);
  if (!post) throw new NotFound();
  return postJson(post, { address: added.address, postsPerPage });
}

const preview = apiSend(
  "/api/v1/preview",
  {
    name: "preview",
    summary: calls.preview,
    details: calls.previewDetails,
    access: "everyone",
    params: noParts,
    body: previewBody,
    status: 200,
    answer: previewShape,
    limit: "api-write",
    changes: false,
  },
  async ({ db, tools, body }) => ({ html: (await writeBody(db, tools, null, body.body)).html }),
);

export const postRoutes = [reply, preview];
