import { sql } from "kysely";
import type { TestSite } from "../site.ts";
import type { ValuesFor } from "./crawl.ts";

/** Every id and name there is, hidden or not, for whatever address may want one. */
export async function everyAddress({ owner: { db } }: TestSite): Promise<ValuesFor> {
  const list = async (query: ReturnType<typeof sql<{ value: string }>>) =>
    (await query.execute(db)).rows.map(({ value }) => encodeURI(value));
  const topics = await list(sql`select id::text as value from topic`);
  const posts = await list(sql`select id::text as value from post`);
  const forums = await list(sql`select id::text as value from forum`);
  const people = await list(sql`select id::text as value from member`);
  const names = await list(sql`
    select slug as value from topic union select token from topic union select slug from topic_address`);
  const tags = await list(sql`select slug as value from tag`);
  const profiles = await list(sql`select slug as value from member`);
  const pictures = await list(sql`select token as value from picture`);
  const treatments = await list(sql`select slug as value from treatment`);
  const asked = await list(sql`select token as value from conversation`);
  const paths = await list(sql`select path || '/' as value from forum union select path || '/' from forum_address`);
  const known: readonly [RegExp, readonly string[]][] = [
    [/^\/(api\/v1\/)?topics\/:id/, topics],
    [/^\/posts\/:id|^\/(forums\/reply|report|moderation\/posts)\/:/, posts],
    [/forums\/(:id|:forumId|new-topic)/, forums],
    [/^\/pictures\/:/, pictures],
    [/people\/:/, people],
    [/^\/ask\/:/, asked],
    [/^\/desk\/:topicId/, topics],
    [/^\/(desk\/answers|asked)\/:/, posts],
    [/^\/treatments\/:/, treatments],
    [/topic-tag\/:slug/, tags],
    [/users\/:slug/, profiles],
    [/forums\/topic\/:slug/, names],
    [/\*$/, paths],
  ];
  const fixed: Readonly<Record<string, readonly string[]>> = {
    // Links lead to further pages.
    page: [],
    size: ["40x30.webp"],
    name: ["recent", "unanswered", "popular", "rules", "privacy", "urgent", "accessibility", "device"],
    token: ["0".repeat(43)],
  };
  return (pattern, parameter) => {
    const values = fixed[parameter] ?? known.find(([form]) => form.test(pattern))?.[1];
    return values ?? [...topics, ...posts, ...forums, ...people, ...names, ...tags, ...profiles];
  };
}
