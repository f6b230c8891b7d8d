import { Rank } from "#core/audience.ts";
import type { Work } from "#platform/work/work.ts";
import type { NewForumForm } from "../forms.ts";
import { freeSlug } from "../slug.ts";
import { words } from "../words.ts";
import { cleanForumTexts } from "./clean.ts";
import { chosenParent, holdTree, type LockedForum, listSiblings, lockTree } from "./locked.ts";
import { logForumAct } from "./log.ts";
import { mustBeShort, pathsBefore, settleTree } from "./settle.ts";

/** Adds a forum as the last one in its place and returns its id. @throws Forbidden, FormProblems */
export async function createForum(work: Work, form: NewForumForm): Promise<number> {
  await lockTree(work);
  const parent = await chosenParent(work, form.parentId);
  const texts = cleanForumTexts(form);
  const id = await insertForum(work, { ...form, ...texts }, parent);
  await logForumAct(work, "created", { id, about: texts.title });
  return id;
}

/** A new community has one public forum, so that somebody can post at once. Does nothing where there is one already. */
export async function ensureFirstForum(work: Work): Promise<void> {
  await holdTree(work);
  const some = await work.db.selectFrom("forum").select("id").limit(1).executeTakeFirst();
  if (some) return;
  await insertForum(work, { ...words.first, kind: "forum", audience: "public", parentId: null }, null);
}

async function insertForum(work: Work, form: NewForumForm, parent: LockedForum | null): Promise<number> {
  const before = await pathsBefore(work);
  const siblings = await listSiblings(work, form.parentId);
  const slug = freeSlug(form.title, new Set(siblings.map((sibling) => sibling.slug)));
  const path = parent ? `${parent.path}/${slug}` : slug;
  mustBeShort(Buffer.byteLength(path));
  const { id } = await work.db
    .insertInto("forum")
    .values({
      parent_id: form.parentId,
      kind: form.kind,
      title: form.title,
      description: form.description,
      slug,
      path,
      place: 1 + Math.max(-1, ...siblings.map((sibling) => sibling.place)),
      audience: Rank[form.audience],
      effective_audience: Rank.staff,
      created_at: work.now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await settleTree(work, before);
  return id;
}
