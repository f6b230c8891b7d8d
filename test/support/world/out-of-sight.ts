import type { OutOfSight } from "#features/topics/index.ts";
import type { TestSite } from "../site.ts";
import type { Say, Thing } from "./thing.ts";

type Maker = (say: Say) => Promise<Thing>;

interface Makers {
  /** A topic of somebody else in the public forum. */
  readonly topic: Maker;
  /** A reply of somebody else in a public topic. */
  readonly post: Maker;
  readonly staffPost: Maker;
}

/** What came with an import as waiting, spam or out of the bin; here it is posted first. */
export function outOfSightThings({ owner: { db } }: TestSite, { topic, post, staffPost }: Makers) {
  const asReply =
    (make: Maker, state: OutOfSight): Maker =>
    async (say) => {
      const thing = await make(say);
      const { position, topic_id } = await db
        .selectFrom("post")
        .select(["position", "topic_id"])
        .where("id", "=", thing.id)
        .executeTakeFirstOrThrow();
      await db.updateTable("post").set({ state, position: null }).where("id", "=", thing.id).execute();
      const later = db.selectFrom("post").select("id").where("topic_id", "=", topic_id);
      for (const { id } of await later.where("position", ">", position).orderBy("position").execute()) {
        await db
          .updateTable("post")
          .set(({ eb }) => ({ position: eb("position", "-", 1) }))
          .where("id", "=", id)
          .execute();
      }
      await db
        .updateTable("topic")
        .set(({ eb }) => ({ post_count: eb("post_count", "-", 1) }))
        .where("id", "=", topic_id)
        .execute();
      return thing;
    };
  const asTopic =
    (state: OutOfSight): Maker =>
    async (say) => {
      const thing = await topic((part) => (part === "tag" ? "tag" : say(part)));
      await db.updateTable("post").set({ state, position: null }).where("id", "=", thing.id).execute();
      await db.updateTable("topic").set({ state, post_count: 0 }).where("id", "=", thing.id).execute();
      return thing;
    };
  return {
    waitingTopic: asTopic("pending"),
    binnedTopic: asTopic("trash"),
    waitingPost: asReply(post, "pending"),
    spamPost: asReply(post, "spam"),
    waitingStaffPost: asReply(staffPost, "pending"),
  };
}
