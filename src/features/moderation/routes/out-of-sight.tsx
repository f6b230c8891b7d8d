import { z } from "zod";
import { bringIntoSight, putInBin } from "#features/topics/index.ts";
import { redirect, view } from "#platform/web/asked.ts";
import { action, id, page, type Route } from "#platform/web/routes.ts";
import { showForm } from "../forms.ts";
import { BinPage } from "../pages/bin-page.tsx";
import { canReadLog } from "../policy.ts";
import { countOpenCases } from "../queries/list-queue.ts";
import { listThrownAway } from "../queries/list-thrown-away.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";
import { unseenView } from "./case-views.ts";

/** Volunteers too; the queries and the commands keep them to their forums. */
const access = "volunteers";
const onePost = z.object({ postId: id });
const beforeOne = z.object({ before: id.optional() });

const bin = page("/moderation/bin/", { access, input: beforeOne }, async ({ db, viewer, tools, input: { before } }) => {
  const { posts, next } = await listThrownAway(db, viewer, before);
  const main = (
    <BinPage
      posts={posts.map((post) => unseenView(tools, viewer, post))}
      isFirst={before === undefined}
      next={next}
      open={await countOpenCases(db, viewer)}
      withLog={canReadLog(viewer)}
    />
  );
  return view({ title: words.bin.title, main, current: "moderation", styles: ["rooms"] });
});

const show = action(
  "/moderation/posts/:postId/show",
  { access, input: onePost, form: showForm },
  {
    async done({ work, input, form }) {
      await bringIntoSight(work, input.postId, form.was);
      return redirect(form.was === "pending" ? urls.list() : urls.bin());
    },
  },
);

const throwAway = action(
  "/moderation/posts/:postId/bin",
  { access, input: onePost, form: z.strictObject({}) },
  {
    async done({ work, input }) {
      await putInBin(work, input.postId);
      return redirect(urls.list());
    },
  },
);

export const outOfSightRoutes: readonly Route[] = [bin, show, throwAway];
