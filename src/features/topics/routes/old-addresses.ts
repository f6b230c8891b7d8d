import { z } from "zod";
import { Gone, NotFound } from "#core/errors.ts";
import { isAdministrator, isModerator } from "#core/viewer.ts";
import { findForumByPath } from "#features/forums/index.ts";
import { type Answer, type Asked, redirect } from "#platform/web/asked.ts";
import { page } from "#platform/web/routes.ts";
import { type OldAddress, oldDoor, oldPath } from "../old-address.ts";
import { findTopicByAddress } from "../queries/find-topic.ts";
import { forumPathCalled, forumPathNumbered, postIdCalled, wasBinned } from "../queries/old-places.ts";
import { findPostPlace } from "../queries/places.ts";
import { forumFeedUrl, forumUrl, postUrl, topicFeedUrl, topicUrl, urls } from "../urls.ts";

/** Where something is now, and whether that is for good. */
interface Place {
  readonly path: string;
  readonly lasting: boolean;
}

/** On in one step to where an old address leads today. @throws NotFound, Gone */
export async function leadOn(asked: Asked<unknown>, old: OldAddress | null): Promise<Answer> {
  if (old === null) throw new NotFound();
  const { path, lasting } = await placeOf(asked, old);
  return redirect(path, lasting ? 301 : 302);
}

async function placeOf(asked: Asked<unknown>, old: OldAddress): Promise<Place> {
  switch (old.kind) {
    case "path":
      return { path: old.path, lasting: true };
    case "forum":
      return forumPlace(asked, old);
    case "forumCalled": {
      const path = await forumPathCalled(asked.db, asked.viewer, old.slug);
      return { path: forumUrl(path, old.page), lasting: true };
    }
    case "topic":
      return topicPlace(asked, old);
    case "post":
      return postPlace(asked, old.key, old.edit);
    case "number":
      return await postPlace(asked, String(old.id), false).catch(async (error: unknown) => {
        if (!(error instanceof NotFound)) throw error;
        return { path: forumUrl(await forumPathNumbered(asked.db, asked.viewer, old.id)), lasting: true };
      });
  }
}

async function forumPlace({ db, viewer }: Asked<unknown>, old: OldAddress & { kind: "forum" }): Promise<Place> {
  const found = await findForumByPath(db, viewer, old.path);
  if ("movedTo" in found && old.feed) return { path: forumFeedUrl(found.movedTo), lasting: true };
  if ("movedTo" in found) return { path: forumUrl(found.movedTo, old.page), lasting: true };
  const { id, path } = found.forum;
  if (old.feed) return { path: forumFeedUrl(path), lasting: true };
  if (old.edit && isAdministrator(viewer)) return { path: `/admin/forums/${id}/`, lasting: false };
  return { path: forumUrl(path, old.page), lasting: !old.edit };
}

async function topicPlace(asked: Asked<unknown>, old: OldAddress & { kind: "topic" }): Promise<Place> {
  const { topic } = await findTopicByAddress(asked.db, asked.viewer, old.slug).catch(orGone(asked, { slug: old.slug }));
  if (old.edit && isModerator(asked.viewer)) return { path: urls.manage(topic.id), lasting: false };
  if (old.feed && topic.audience === "public") return { path: topicFeedUrl(topic.address), lasting: true };
  const pages = Math.max(1, Math.ceil(topic.postCount / asked.tools.settings().postsPerPage));
  const path = topicUrl(topic.address, Math.min(old.page, pages));
  return { path, lasting: topic.audience === "public" && !old.edit };
}

async function postPlace(asked: Asked<unknown>, key: string, edit: boolean): Promise<Place> {
  const postId = /^[1-9]\d{0,15}$/.test(key) ? Number(key) : await postIdCalled(asked.db, key);
  const place = await findPostPlace(asked.db, asked.viewer, postId).catch(orGone(asked, { postId }));
  if (edit && asked.viewer.kind === "member") return { path: urls.edit(place.id), lasting: false };
  const path = postUrl(place.address, place, asked.tools.settings().postsPerPage);
  return { path, lasting: !edit };
}

/** Tells what is gone from what never was. @throws Gone, or what was thrown before */
export function orGone({ db }: Asked<unknown>, what: Parameters<typeof wasBinned>[1]) {
  return async (error: unknown): Promise<never> => {
    if (error instanceof NotFound && (await wasBinned(db, what))) throw new Gone();
    throw error;
  };
}

/** Whatever no other route knows: an address of the old site, or none. */
const oldAddress = page("/*", { access: "everyone", input: z.object({}).loose() }, async (asked) => {
  const door = oldDoor(asked.path, asked.input);
  if (door !== null) return redirect(door, 302);
  return leadOn(asked, oldPath(asked.path, asked.tools.settings().oldWords));
});

export const oldAddressRoutes = [oldAddress];
