import { z } from "zod";
import { NotFound } from "#core/errors.ts";
import { pictureAt } from "#platform/text/pictures.ts";
import { type Answer, answer } from "#platform/web/asked.ts";
import { securityHeaders } from "#platform/web/headers.ts";
import { page } from "#platform/web/routes.ts";
import { findPicture } from "../queries/find-picture.ts";

const address = z.object({ picture: z.string().max(30), size: z.string().max(20) });

/**
 * A picture of a post, for whoever may read the post at this very moment: a guest's browser asks every time whether it still
 * may show what it has, a member's keeps nothing. Opened by itself it may do nothing, and is called nothing.
 */
export const showPicture = page(
  "/pictures/:picture/:size",
  { access: "everyone", input: address },
  async ({ db, viewer, input, path, tools }): Promise<Answer> => {
    const place = pictureAt(path);
    if (!place || place.token !== input.picture) throw new NotFound();
    const found = answer(200, "image/webp", await findPicture(db, viewer, place));
    const headers = {
      ...found.headers,
      "content-security-policy": `${securityHeaders(tools.siteUrl)["content-security-policy"]}; sandbox`,
      "content-disposition": 'inline; filename="picture.webp"',
      "cache-control": viewer.kind === "guest" ? "private, no-cache" : "no-store",
      etag: `"${place.token}"`,
    };
    return { ...found, headers };
  },
);
