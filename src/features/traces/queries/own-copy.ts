import type { Member } from "#core/viewer.ts";
import { copyOwnConversations } from "#features/asking/index.ts";
import { listOwnDrafts } from "#features/topics/index.ts";
import type { Db } from "#platform/database/database.ts";
import { openSnapshot } from "#platform/database/snapshot.ts";
import type { House } from "#platform/work/work.ts";
import {
  type CopyRow,
  findOwnAccount,
  findOwnPreference,
  listDoneAboutMe,
  listOwnKeys,
  listOwnMail,
} from "./own-account.ts";
import {
  countOwnPosts,
  findOwnPicture,
  inBatches,
  listOwnMarks,
  listOwnPictures,
  listOwnReports,
  type OwnPost,
} from "./own-words.ts";

/** All that is kept of one person, ready to be written down. */
export interface OwnCopy {
  readonly madeAt: Date;
  readonly account: CopyRow;
  readonly preference: CopyRow | null;
  readonly postCount: number;
  /** Oldest first, a batch at a time; from the beginning whenever it is asked. */
  posts(): AsyncIterable<readonly OwnPost[]>;
  /** Pictures in one's posts, each read when its turn comes. */
  pictures(): AsyncIterable<{ readonly file: string; readonly webp: Buffer }>;
  readonly drafts: readonly CopyRow[];
  readonly reports: readonly CopyRow[];
  /** Everything else, by what it is. */
  readonly lists: Readonly<Record<string, readonly CopyRow[]>>;
}

/**
 * Hands on what is written of one person's copy, all of it as it was at one moment: in a transaction of its own that
 * changes nothing, and ends with the writing or when nobody reads on.
 */
export async function* writtenFromOwnCopy<T>(
  { database, tools }: House,
  me: Member,
  write: (copy: OwnCopy) => AsyncIterable<T>,
): AsyncGenerator<T> {
  const snapshot = await openSnapshot(database);
  try {
    yield* write(await findOwnCopy(snapshot.db, tools, me));
  } finally {
    await snapshot.close();
  }
}

async function findOwnCopy(db: Db, { sealer, clock }: House["tools"], me: Member): Promise<OwnCopy> {
  const pictures = await listOwnPictures(db, me);
  return {
    madeAt: clock.now(),
    account: await findOwnAccount(db, sealer, me),
    preference: await findOwnPreference(db, me),
    postCount: await countOwnPosts(db, me),
    posts: () => inBatches(db, me),
    async *pictures() {
      for (const one of pictures) yield { file: one.file, webp: await findOwnPicture(db, one) };
    },
    drafts: (await listOwnDrafts(db, sealer, me)).map((draft) => ({ ...draft })),
    reports: await listOwnReports(db, sealer, me),
    lists: {
      pictures: pictures.map(({ post, file }) => ({ post, file })),
      ...(await listOwnMarks(db, me)),
      conversations: (await copyOwnConversations(db, sealer, me)).map((message) => ({ ...message })),
      ...(await listOwnKeys(db, me)),
      ...(await listOwnMail(db, sealer, me)),
      ...(await listDoneAboutMe(db, me)),
    },
  };
}
