import type { MadePicture } from "#platform/pictures/make-pictures.ts";
import { picturesIn } from "#platform/text/pictures.ts";
import type { Work } from "#platform/work/work.ts";

export interface NewPicture extends MadePicture {
  /** Nobody can guess it; each post has its own, also for the same picture (T-03). */
  readonly token: string;
  readonly postId: number;
}

export async function addPictures(work: Work, pictures: readonly NewPicture[]): Promise<void> {
  if (pictures.length === 0) return;
  await work.db
    .insertInto("picture")
    .values(
      pictures.map(({ token, postId, width, height, bytes }) => ({
        token,
        post_id: postId,
        width,
        height,
        webp: bytes,
        created_at: work.now,
      })),
    )
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
