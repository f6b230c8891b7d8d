import { Rank } from "#core/audience.ts";
import { Conflict, FormProblems } from "#core/errors.ts";
import type { Work } from "#platform/work/work.ts";
import type { EditForumForm } from "../forms.ts";
import { markOf } from "../mark.ts";
import { freeSlug, isSlug } from "../slug.ts";
import { words } from "../words.ts";
import { cleanForumTexts } from "./clean.ts";
import { type LockedForum, listSiblings, lockedForum, lockTree } from "./locked.ts";
import { logForumAct } from "./log.ts";
import { mustFit, pathsBefore, settleTree } from "./settle.ts";

/** Changes what a forum is called, where it is found and who reads it. @throws NotFound, Forbidden, FormProblems; Conflict when another was quicker */
export async function editForum(work: Work, id: number, form: EditForumForm): Promise<void> {
  await lockTree(work);
  const forum = await lockedForum(work, id);
  if (form.seen !== undefined && form.seen !== markOf(forum)) throw new Conflict(words.forms.changedMeanwhile);
  const texts = cleanForumTexts(form);
  const slug = await chosenSlug(work, forum, form.slug === "" ? { title: texts.title } : { slug: form.slug });
  await mustFit(work, id, Buffer.byteLength(slug) - Buffer.byteLength(forum.slug));
  const before = await pathsBefore(work);
  await work.db
    .updateTable("forum")
    .set({ ...texts, slug, audience: Rank[form.audience] })
    .where("id", "=", id)
    .execute();
  await settleTree(work, before);
  await logForumAct(work, "edited", { id, about: texts.title });
  if (form.audience !== forum.audience) {
    await logForumAct(work, "audience", { id, about: words.log.audience(texts.title, forum.audience, form.audience) });
  }
}

/** A closed forum is read, but only the practice's people write in it. @throws NotFound, Forbidden */
export async function closeForum(work: Work, id: number, closed: boolean): Promise<void> {
  await lockTree(work);
  const forum = await lockedForum(work, id);
  if (forum.closed === closed) return;
  await work.db.updateTable("forum").set({ closed }).where("id", "=", id).execute();
  work.changed("site");
  await logForumAct(work, closed ? "closed" : "reopened", { id, about: forum.title });
}

async function chosenSlug(
  work: Work,
  forum: LockedForum,
  wanted: { readonly slug: string } | { readonly title: string },
): Promise<string> {
  if ("slug" in wanted && wanted.slug !== forum.slug && !isSlug(wanted.slug)) {
    throw new FormProblems({ slug: words.forms.slugWrong });
  }
  const siblings = await listSiblings(work, forum.parentId);
  const others = new Set(siblings.filter(({ id }) => id !== forum.id).map(({ slug }) => slug));
  if ("title" in wanted) return freeSlug(wanted.title, others);
  if (others.has(wanted.slug)) throw new FormProblems({ slug: words.forms.slugTaken });
  return wanted.slug;
}
