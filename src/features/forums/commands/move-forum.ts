import { FormProblems } from "#core/errors.ts";
import type { Work } from "#platform/work/work.ts";
import { words } from "../words.ts";
import { chosenParent, listSiblings, lockedForum, lockTree } from "./locked.ts";
import { logForumAct } from "./log.ts";
import { mustFit, pathsBefore, settleTree } from "./settle.ts";

/** Puts a forum, with everything below it, last in another place. @throws NotFound, Forbidden, FormProblems */
export async function moveForum(work: Work, id: number, parentId: number | null): Promise<void> {
  await lockTree(work);
  const forum = await lockedForum(work, id);
  const parent = await chosenParent(work, parentId);
  if (forum.parentId === parentId) return;
  if (parent && (parent.id === id || parent.ancestorIds.includes(id))) {
    throw new FormProblems({ parentId: words.forms.parentBelow });
  }
  const siblings = await listSiblings(work, parentId);
  if (siblings.some(({ slug }) => slug === forum.slug)) {
    throw new FormProblems({ parentId: words.forms.slugTakenThere });
  }
  const path = parent ? `${parent.path}/${forum.slug}` : forum.slug;
  await mustFit(work, id, Buffer.byteLength(path) - Buffer.byteLength(forum.path));
  const before = await pathsBefore(work);
  const place = 1 + Math.max(-1, ...siblings.map((sibling) => sibling.place));
  await work.db.updateTable("forum").set({ parent_id: parentId, place }).where("id", "=", id).execute();
  await settleTree(work, before);
  await logForumAct(work, "moved", { id, about: words.log.path(forum.title, forum.path, path) });
}

/** Moves a forum one step among those beside it; the first stays first and the last stays last. @throws NotFound, Forbidden */
export async function shiftForum(work: Work, id: number, step: "up" | "down"): Promise<void> {
  await lockTree(work);
  const forum = await lockedForum(work, id);
  const ids = (await listSiblings(work, forum.parentId)).map((sibling) => sibling.id);
  const at = ids.indexOf(id);
  const other = ids[step === "up" ? at - 1 : at + 1];
  if (other === undefined) return;
  ids[step === "up" ? at - 1 : at + 1] = id;
  ids[at] = other;
  for (const [place, sibling] of ids.entries()) {
    await work.db.updateTable("forum").set({ place }).where("id", "=", sibling).where("place", "<>", place).execute();
  }
  work.changed("site");
  await logForumAct(work, "moved", { id, about: forum.title });
}
