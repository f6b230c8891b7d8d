import { Rank } from "#core/audience.ts";
import { system } from "#core/viewer.ts";
import { startSession } from "#features/accounts/index.ts";
import { fillWithDemo } from "#features/demo/index.ts";
import { forumUrl, topicUrl } from "#features/topics/urls.ts";
import { inWork } from "#platform/work/work.ts";
import type { TestSite } from "./site.ts";
import type { Visitor } from "./visitor.ts";

interface Found {
  readonly id: number;
  readonly url: string;
}

/** A site filled with the demo, where everything is in every state. */
export interface DemoSite {
  /** Somebody of the demo, logged in. */
  as(name: string): Promise<Visitor>;
  topic(title: string): Promise<Found>;
  forum(title: string): Promise<Found>;
  /** A post by its place in a topic. */
  postId(topic: string, place: number): Promise<number>;
  /** The place of the first post in that state. */
  placeOf(topic: string, state: "hidden" | "withdrawn"): Promise<number>;
  memberId(name: string): Promise<number>;
}

export async function demoSite(site: TestSite): Promise<DemoSite> {
  await fillWithDemo(site.house);
  await site.worked();
  const { db } = site.database;
  const memberId = async (name: string) =>
    (await db.selectFrom("member").select("id").where("name", "=", name).executeTakeFirstOrThrow()).id;
  const topicNamed = (title: string) =>
    db
      .selectFrom("topic")
      .innerJoin("forum", "forum.id", "topic.forum_id")
      .select(["topic.id", "topic.slug", "topic.token", "topic.audience", "forum.effective_audience as around"])
      .where("topic.title", "=", title)
      .executeTakeFirstOrThrow();
  const postsOf = async (title: string) =>
    db
      .selectFrom("post")
      .select(["id", "position"])
      .where("topic_id", "=", (await topicNamed(title)).id);
  return {
    memberId,
    async as(name) {
      const id = await memberId(name);
      const { token } = await inWork(site.house, system, (work) =>
        startSession(work, id, { sharedDevice: false, provedTwice: true }),
      );
      const visitor = site.newGuest();
      visitor.jar.set(site.house.tools.cookies.session, token);
      return visitor;
    },
    async topic(title) {
      const { id, slug, token, audience, around } = await topicNamed(title);
      return { id, url: topicUrl(Math.max(audience, around) === Rank.public ? slug : token) };
    },
    async forum(title) {
      const { id, path } = await db
        .selectFrom("forum")
        .select(["id", "path"])
        .where("title", "=", title)
        .executeTakeFirstOrThrow();
      return { id, url: forumUrl(path) };
    },
    async postId(title, place) {
      return (await (await postsOf(title)).where("position", "=", place).executeTakeFirstOrThrow()).id;
    },
    async placeOf(title, state) {
      const { position } = await (await postsOf(title)).where("state", "=", state).executeTakeFirstOrThrow();
      return position ?? 0;
    },
  };
}
