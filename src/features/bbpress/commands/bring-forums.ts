import { sql } from "kysely";
import { Rank } from "#core/audience.ts";
import { slugOf } from "#platform/text/slug.ts";
import type { Work } from "#platform/work/work.ts";
import type { ImportedForum } from "../model.ts";
import type { ImportPlan } from "../plan.ts";
import { words } from "../words.ts";
import type { Ledger, LedgerEntry } from "./ledger.ts";

/** Makes the forums, parents first, with their old ids where these are free and nobody more may read them than there. */
export async function bringForums(
  work: Work,
  { forums, contents }: Pick<ImportPlan, "forums" | "contents">,
  ledger: Ledger,
): Promise<LedgerEntry[]> {
  const made = new Map<string | number, number>();
  for (const forum of forums) {
    if (ledger.idOf(forum.id) !== undefined) continue;
    const parentId = forum.parentId === null ? null : (made.get(forum.parentId) ?? ledger.idOf(forum.parentId) ?? null);
    made.set(forum.id, await insertForum(work, forum, parentId));
  }
  if (contents.hasLostTopics && ledger.idOf("lost") === undefined) made.set("lost", await lostTopicsForum(work));
  if (made.size > 0) await ledger.insert([...made]).execute(work.db);
  await sql`select raise_ids()`.execute(work.db);
  await sql`select settle_forums()`.execute(work.db);
  return [...made];
}

async function insertForum(work: Work, forum: ImportedForum, parentId: number | null): Promise<number> {
  const parent = parentId === null ? null : await pathOf(work, parentId);
  for (let attempt = 1; ; attempt += 1) {
    const slug = attempt === 1 ? forum.slug : `${forum.slug}-${attempt}`;
    const made = await work.db
      .insertInto("forum")
      .values((values) => ({
        id: values
          .case()
          .when(values.not(values.exists(values.selectFrom("forum").select("id").where("id", "=", forum.id))))
          .then(forum.id)
          .else(sql<number>`nextval(pg_get_serial_sequence('forum', 'id'))`)
          .end(),
        parent_id: parentId,
        kind: forum.kind,
        title: forum.title,
        slug,
        path: parent === null ? slug : `${parent}/${slug}`,
        description: forum.description,
        place: forum.order,
        closed: forum.closed,
        audience: forum.audience,
        effective_audience: forum.effectiveAudience,
        created_at: forum.createdAt,
      }))
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (made) return made.id;
  }
}

async function pathOf(work: Work, id: number): Promise<string> {
  return (await work.db.selectFrom("forum").select("path").where("id", "=", id).executeTakeFirstOrThrow()).path;
}

/** Where topics without a forum wait for an administrator: nobody else sees it. Made only when it is needed. */
async function lostTopicsForum(work: Work): Promise<number> {
  const title = words.lostTopics;
  const slug = slugOf(title, "lost-topics");
  const { id } = await work.db
    .insertInto("forum")
    .values({ title, slug, path: slug, audience: Rank.staff, effective_audience: Rank.staff, created_at: work.now })
    .onConflict((conflict) => conflict.column("path").doUpdateSet({ title }))
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
