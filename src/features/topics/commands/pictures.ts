import type { MadePicture } from "#platform/pictures/make-pictures.ts";
import { picturesIn } from "#platform/text/pictures.ts";
import type { Work } from "#platform/work/work.ts";

export interface NewPicture extends MadePicture {
  /** Nobody can guess it; each post has its own, also for the same picture (T-03). */
  readonly token: string;
  readonly postId: number;
}

/** Keeps a picture for a post; one of that address that is here stays. */
export async function addPicture(work: Work, { token, postId, width, height, bytes }: NewPicture): Promise<void> {
  await work.db
    .insertInto("picture")
    .values({ token, post_id: postId, width, height, webp: bytes, created_at: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Forgets pictures of a post that its words do not show any more; all of them where no words are left. */
export async function forgetPictures(work: Work, postId: number, shownIn = ""): Promise<void> {
  const shown = picturesIn(shownIn);
  await work.db
    .deleteFrom("picture")
    .where("post_id", "=", postId)
    .$if(shown.length > 0, (which) => which.where("token", "not in", shown))
    .execute();
}
