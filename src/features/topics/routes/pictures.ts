import { z } from "zod";
import { NotFound } from "#core/errors.ts";
import { pictureAt } from "#platform/text/pictures.ts";
import { type Answer, answer } from "#platform/web/asked.ts";
import { page } from "#platform/web/routes.ts";
import { findPicture } from "../queries/find-picture.ts";

const address = z.object({ picture: z.string().max(30), size: z.string().max(20) });

/** Opened by itself it may do nothing, and is called nothing. */
const bare = {
  "content-security-policy": "default-src 'none'; sandbox",
  "content-disposition": 'inline; filename="picture.webp"',
} as const;

/**
 * A picture of a post, for whoever may read the post at this very moment: nobody else's machine keeps it, so that it is gone
 * when the post is hidden, narrowed or taken back (A-052). Guests' browsers keep it for a few minutes.
 */
export const showPicture = page(
  "/pictures/:picture/:size",
  { access: "everyone", input: address },
  async ({ db, viewer, input, path }): Promise<Answer> => {
    const place = pictureAt(path);
    if (!place || place.token !== input.picture) throw new NotFound();
    const found = answer(200, "image/webp", await findPicture(db, viewer, place));
    const keeping = viewer.kind === "guest" ? "private, max-age=300" : "no-store";
    return { ...found, headers: { ...found.headers, ...bare, "cache-control": keeping } };
  },
);
