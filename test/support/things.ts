import { randomUUID } from "node:crypto";
import type { Audience } from "#core/audience.ts";
import type { Viewer } from "#core/viewer.ts";
import { closeForum, createForum } from "#features/forums/index.ts";
import { replyToTopic, startTopic } from "#features/topics/index.ts";
import { forumUrl, postUrl, topicUrl } from "#features/topics/urls.ts";
import { type House, inWork } from "#platform/work/work.ts";
import type { Person } from "./person.ts";

export interface NewForum {
  readonly title?: string;
  readonly description?: string;
  readonly kind?: "category" | "forum";
  readonly audience?: Audience;
  readonly parent?: MadeForum | undefined;
  readonly closed?: boolean;
}

export interface MadeForum {
  readonly id: number;
  readonly title: string;
  readonly path: string;
  readonly url: string;
}

export interface NewTopicFor {
  readonly by: Person;
  readonly forum?: MadeForum | undefined;
  readonly title?: string;
  readonly body?: string;
  readonly tags?: readonly string[];
  readonly audience?: Audience;
}

export interface MadeTopic {
  readonly id: number;
  readonly title: string;
  readonly address: string;
  readonly url: string;
  readonly forum: MadeForum;
}

export interface MadePost {
  readonly id: number;
  readonly position: number;
  readonly url: string;
}

let made = 0;

/** Makes a forum as this administrator would. */
export async function makeForum(house: House, administrator: Viewer, wanted: NewForum): Promise<MadeForum> {
  const { title = `Forum ${++made}`, description = "", kind = "forum", audience = "public", parent, closed } = wanted;
  const id = await inWork(house, administrator, async (work) => {
    const form = { title, description, kind, audience, parentId: parent?.id ?? null };
    const newId = await createForum(work, form);
    if (closed) await closeForum(work, newId, true);
    return newId;
  });
  const { path } = await house.database.db
    .selectFrom("forum")
    .select("path")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return { id, title, path, url: forumUrl(path) };
}

/** Starts a topic as its author would. */
export async function makeTopic(house: House, wanted: NewTopicFor & { readonly forum: MadeForum }): Promise<MadeTopic> {
  const { by, forum, title = `Topic ${++made}`, body = "How did it go for you?", tags = [], audience } = wanted;
  const form = { title, body, tags, audience, submissionId: randomUUID() };
  const { id, address } = await inWork(house, by.member, (work) => startTopic(work, forum.id, form));
  return { id, title, address, url: topicUrl(address), forum };
}

/** Replies as this person would. */
export async function makeReply(
  house: House,
  { by, to, body = `Reply ${++made}` }: { readonly by: Person; readonly to: MadeTopic; readonly body?: string },
): Promise<MadePost> {
  const reply = { body, submissionId: randomUUID() };
  const { id, position, address } = await inWork(house, by.member, (work) => replyToTopic(work, to.id, reply));
  return { id, position, url: postUrl(address, { id, position }, house.tools.settings().postsPerPage) };
}
