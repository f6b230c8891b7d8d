import { sql } from "kysely";
import type { Member } from "#core/viewer.ts";
import type { Sealer } from "#platform/crypto/sealer.ts";
import type { Db } from "#platform/database/database.ts";
import type { Tools } from "#platform/work/tools.ts";
import type { Work } from "#platform/work/work.ts";

/** What an unsent text belongs to. */
export type DraftPlace = `topic:${number}` | `forum:${number}` | `post:${number}` | `ask:${string}`;

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
  const stored = storedPlace(work.tools.sealer, owner, place);
  const sealed = work.tools.sealer.seal(JSON.stringify({ ...draft, place }), about(owner, stored));
  await work.db
    .insertInto("draft")
    .values({ member_id: owner.id, place: stored, body_sealed: sealed, updated_at: work.now })
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
  const stored = storedPlace(work.tools.sealer, owner, place);
  await work.db.deleteFrom("draft").where("member_id", "=", owner.id).where("place", "=", stored).execute();
}

/** The owner's unsent words for a place; null when there are none. */
export async function findOwnDraft(db: Db, tools: Tools, owner: Member, place: DraftPlace): Promise<Draft | null> {
  const stored = storedPlace(tools.sealer, owner, place);
  const row = await db
    .selectFrom("draft")
    .select("body_sealed as sealed")
    .where("member_id", "=", owner.id)
    .where("place", "=", stored)
    .executeTakeFirst();
  return row ? opened(tools.sealer, owner, { place: stored, sealed: row.sealed }) : null;
}

/** A draft as its owner takes it along. */
export interface KeptDraft extends Draft {
  readonly place: string;
  readonly keptAt: Date;
}

/** All of somebody's unsent words, the oldest first. */
export async function listOwnDrafts(db: Db, sealer: Sealer, owner: Pick<Member, "id">): Promise<readonly KeptDraft[]> {
  const rows = await db
    .selectFrom("draft")
    .select(["place", "body_sealed as sealed", "updated_at as keptAt"])
    .where("member_id", "=", owner.id)
    .orderBy("updated_at")
    .execute();
  return rows.flatMap(({ keptAt, ...row }) => {
    const draft = opened(sealer, owner, row);
    return draft ? [{ place: row.place, keptAt, ...draft }] : [];
  });
}

/** Days that unsent words are kept. */
export const draftDays = 30;

export async function deleteOldDrafts(work: Work): Promise<void> {
  const before = new Date(work.now.getTime() - draftDays * 86_400_000);
  await work.db.deleteFrom("draft").where("updated_at", "<", before).execute();
}

/** Not readable for a post or a conversation: it may stand under a one-time name, and nothing in the database leads to whose that is (T-03). */
function storedPlace(sealer: Sealer, { id }: Pick<Member, "id">, place: DraftPlace): string {
  return /^(post|ask):/.test(place) ? sealer.lookup("draft", `${id}|${place}`).toString("base64url") : place;
}

interface StoredDraft {
  readonly place: string;
  readonly sealed: Buffer;
}

function opened(sealer: Sealer, owner: Pick<Member, "id">, { place, sealed }: StoredDraft): Draft | null {
  const kept: unknown = JSON.parse(sealer.open(sealed, about(owner, place)));
  return isDraft(kept) ? kept : null;
}

function about({ id }: Pick<Member, "id">, stored: string): string {
  return `draft|body|${stored}|${id}`;
}

function isDraft(value: unknown): value is Draft {
  return typeof value === "object" && value !== null && "body" in value && typeof value.body === "string";
}
