import type { Db } from "#platform/database/database.ts";

export interface KeptPicture {
  readonly token: string;
  readonly webp: Buffer;
}

/** Every picture, one at a time: each may be as large as all else that is held. */
export async function* readPictures(db: Db): AsyncGenerator<KeptPicture> {
  for (let after = ""; ; ) {
    const picture: KeptPicture | undefined = await db
      .selectFrom("picture")
      .select(["token", "webp"])
      .where("token", ">", after)
      .orderBy("token")
      .limit(1)
      .executeTakeFirst();
    if (picture === undefined) return;
    yield picture;
    after = picture.token;
  }
}
