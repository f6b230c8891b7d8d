import type { Sealer } from "#platform/crypto/sealer.ts";
import type { Db } from "#platform/database/database.ts";
import { rowsAtOnce } from "./read-table.ts";

export interface WxrAuthorRow {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
  /** Only where its owner has shown that it is theirs; otherwise empty. */
  readonly email: string;
}

/** Everybody who has an account, by number, a batch at a time. */
export async function* readWxrAuthors(db: Db, sealer: Sealer): AsyncGenerator<WxrAuthorRow> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom("member")
      .select(["id", "name", "slug", "email_sealed as sealed", "email_confirmed_at as confirmedAt"])
      .where("id", ">", after)
      .where("left_at", "is", null)
      .orderBy("id")
      .limit(rowsAtOnce)
      .execute();
    for (const { sealed, confirmedAt, ...row } of rows) {
      const known = sealed !== null && confirmedAt !== null;
      yield { ...row, email: known ? sealer.open(sealed, `member|email|${row.id}`) : "" };
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < rowsAtOnce) return;
    after = last.id;
  }
}
