import { sql } from "kysely";
import type { Member } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import type { Tools } from "#platform/work/tools.ts";
import type { Work } from "#platform/work/work.ts";

/** What an unsent text belongs to. */
export type DraftPlace = `topic:${number}` | `forum:${number}` | `post:${number}`;

/** Unsent words. For a new topic, the title and tags too. */
export interface Draft {
  readonly body: string;
  readonly title?: string | undefined;
  readonly tags?: string | undefined;
  /** Who shall read the topic: nobody wider reads it because the form was left for a while. */
  readonly audience?: string | undefined;
  /** Under which name: nobody writes under their own because the form was left for a while. */
  readonly as?: string | undefined;
  readonly name?: string | undefined;
}

/** Keeps unsent words, sealed, in place of what was kept there before. Empty words forget the draft. */
export async function saveDraft(work: Work, owner: Member, place: DraftPlace, draft: Draft): Promise<void> {
  if (draft.body.trim() === "" && (draft.title ?? "").trim() === "") return forgetDraft(work, owner, place);
  const sealed = work.tools.sealer.seal(JSON.stringify(draft), about(owner, place));
  await work.db
    .insertInto("draft")
    .values({ member_id: owner.id, place, body_sealed: sealed, updated_at: work.now })
    .onConflict((conflict) =>
      conflict.columns(["member_id", "place"]).doUpdateSet({ body_sealed: sealed, updated_at: work.now }),
    )
    .execute();
  await dropSurplus(work, owner);
}

/** Unsent texts that one person may have: the oldest make room. */
const mostDrafts = 50;

async function dropSurplus(work: Work, { id }: Member): Promise<void> {
  await sql`
    delete from draft where member_id = ${id} and place in
      (select place from draft where member_id = ${id} order by updated_at desc, place offset ${mostDrafts})`.execute(
    work.db,
  );
}

export async function forgetDraft(work: Work, owner: Member, place: DraftPlace): Promise<void> {
  await work.db.deleteFrom("draft").where("member_id", "=", owner.id).where("place", "=", place).execute();
}

/** The owner's unsent words for a place; null when there are none. */
export async function findOwnDraft(db: Db, tools: Tools, owner: Member, place: DraftPlace): Promise<Draft | null> {
  const row = await db
    .selectFrom("draft")
    .select("body_sealed")
    .where("member_id", "=", owner.id)
    .where("place", "=", place)
    .executeTakeFirst();
  if (!row) return null;
  const kept: unknown = JSON.parse(tools.sealer.open(row.body_sealed, about(owner, place)));
  return isDraft(kept) ? kept : null;
}

/** Days that unsent words are kept. */
export const draftDays = 30;

export async function deleteOldDrafts(work: Work): Promise<void> {
  const before = new Date(work.now.getTime() - draftDays * 86_400_000);
  await work.db.deleteFrom("draft").where("updated_at", "<", before).execute();
}

function about(owner: Member, place: DraftPlace): string {
  return `draft|body|${place}|${owner.id}`;
}

function isDraft(value: unknown): value is Draft {
  return typeof value === "object" && value !== null && "body" in value && typeof value.body === "string";
}
