import { sql } from "kysely";
import { must } from "#core/decision.ts";
import { newOpaqueName } from "#platform/crypto/tokens.ts";
import type { Work } from "#platform/work/work.ts";
import { canManageTopic } from "../policy.ts";
import { words } from "../words.ts";
import { type LockedTopic, lockTopic } from "./lock.ts";
import { logAct } from "./log-act.ts";
import { freeSlug } from "./slug.ts";

/**
 * Gives a topic another title and, while it is public, another readable address; the old one keeps leading to it.
 *
 * @throws NotFound, Forbidden
 */
export async function renameTopic(work: Work, topicId: number, title: string): Promise<LockedTopic> {
  const topic = await lockTopic(work, topicId);
  must(canManageTopic(work.viewer));
  if (title === topic.title) return topic;
  await giveTitle(work, topic, title);
  await logAct(work, { act: "rename", topicId });
  return topic;
}

/** The change itself, once somebody may make it. @returns where the topic stands from now on */
export async function giveTitle(work: Work, topic: LockedTopic, title: string): Promise<string> {
  const isPublic = topic.address !== topic.token;
  const slug = isPublic ? await freeSlug(work.db, title) : topic.slug;
  if (slug !== topic.slug) {
    await sql`insert into topic_address (slug, topic_id) values (${topic.slug}, ${topic.id}) on conflict do nothing`.execute(
      work.db,
    );
  }
  await work.db.updateTable("topic").set({ title, slug }).where("id", "=", topic.id).execute();
  work.changed(`topic:${topic.id}`, "lists");
  return isPublic ? slug : topic.token;
}

/**
 * Leaves a neutral sentence where the title was, and an address that says nothing. The readable ones, of now and of
 * before, are forgotten: they lead nowhere.
 *
 * @returns where the topic stands from now on
 */
export async function takeBackTitle(work: Work, topic: Pick<LockedTopic, "id" | "address" | "token">): Promise<string> {
  const slug = newOpaqueName();
  await work.db.deleteFrom("topic_address").where("topic_id", "=", topic.id).execute();
  await work.db
    .updateTable("topic")
    .set({ title: words.topic.titleTakenBack, slug })
    .where("id", "=", topic.id)
    .execute();
  work.changed(`topic:${topic.id}`, "lists");
  return topic.address === topic.token ? topic.token : slug;
}
