import { sql } from "kysely";
import { must } from "#core/decision.ts";
import { slugOf } from "#platform/text/slug.ts";
import type { Work } from "#platform/work/work.ts";
import { canManageTopic } from "../policy.ts";
import { lockTopic } from "./lock.ts";
import { logAct } from "./log-act.ts";

/** Gives a topic other tags. @throws NotFound, Forbidden */
export async function retagTopic(work: Work, topicId: number, names: readonly string[]): Promise<void> {
  await lockTopic(work, topicId);
  must(canManageTopic(work.viewer));
  await setTags(work, topicId, names);
  await logAct(work, { act: "retag", topicId });
  work.changed(`topic:${topicId}`, "lists");
}

/** Gives a topic exactly these tags; new ones come into being. */
export async function setTags(work: Work, topicId: number, names: readonly string[]): Promise<void> {
  if (names.length === 0) {
    await work.db.deleteFrom("topic_tag").where("topic_id", "=", topicId).execute();
    return;
  }
  const wanted = new Map(names.map((name) => [slugOf(name, "tag"), name]));
  const slugs = [...wanted.keys()].sort();
  await sql`
    insert into tag (slug, name) select * from unnest(${sql.val(slugs)}::text[], ${sql.val(slugs.map((slug) => wanted.get(slug)))}::text[])
    on conflict (slug) do nothing`.execute(work.db);
  await sql`
    with wanted as (select id from tag where slug = any(${sql.val(slugs)}::text[])),
    gone as (delete from topic_tag where topic_id = ${topicId} and tag_id not in (select id from wanted))
    insert into topic_tag (topic_id, tag_id) select ${topicId}, id from wanted on conflict do nothing`.execute(work.db);
}
