import { sql } from "kysely";
import { audienceOf } from "#core/audience.ts";
import type { Viewer } from "#core/viewer.ts";
import { addressOf, visibleTopic } from "#features/topics/index.ts";
import type { Db } from "#platform/database/database.ts";

/** A topic of the forum beside an option. */
export interface LinkedTopic {
  readonly id: number;
  readonly kind: "question" | "story";
  readonly title: string;
  readonly address: string;
  /** The practice has answered in it. */
  readonly answered: boolean;
}

/** Those that this viewer may read anyway, latest answer first; at most 50. */
export async function listLinkedTopics(db: Db, viewer: Viewer, treatmentId: number): Promise<LinkedTopic[]> {
  const { rows } = await sql<{
    id: number;
    kind: "question" | "story";
    title: string;
    slug: string;
    token: string;
    effective: number;
    answered: boolean;
  }>`
    select topic.id, link.kind, topic.title, topic.slug, topic.token, topic.staff_count > 0 as answered,
           greatest(topic.audience, forum.effective_audience)::int as effective
      from treatment_topic link
      join topic on topic.id = link.topic_id
      join forum on forum.id = topic.forum_id
     where link.treatment_id = ${treatmentId} and topic.state = 'shown' and ${visibleTopic(viewer)}
     order by topic.last_post_at desc, topic.id desc limit 50`.execute(db);
  return rows.map(({ id, kind, title, answered, effective, ...address }) => ({
    ...{ id, kind, title, answered },
    address: addressOf({ ...address, audience: audienceOf(effective) }),
  }));
}

/** All of them by number, for knowing when a page that was built with them has changed. Nothing else of them is told. */
export async function linkedTopicIds(db: Db, treatmentId: number): Promise<readonly number[]> {
  const found = await db
    .selectFrom("treatment_topic")
    .select("topic_id as id")
    .where("treatment_id", "=", treatmentId)
    .execute();
  return found.map(({ id }) => id);
}
