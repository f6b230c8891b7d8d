import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { RENDERER_VERSION } from "#platform/text/markdown.ts";
import type { Work } from "#platform/work/work.ts";
import { contentOf, convertContent, looksAround } from "../convert.ts";
import type { ImportedPost } from "../model.ts";
import type { ImportPlan } from "../plan.ts";
import { authorColumns, type Ledgers } from "./bring-topics.ts";
import { takenIds } from "./free-ids.ts";
import { keepOldAddresses, type OldAddress } from "./topic-addresses.ts";

export interface BroughtPosts {
  readonly fresh: number;
  /** Topics that had posts of this import before, and got more: their places are counted anew. */
  readonly grown: ReadonlySet<number>;
}

const batch = 500;

/** Makes the posts. Texts are converted once; the original is kept beside them. */
export async function bringPosts(
  work: Work,
  plan: ImportPlan,
  { ledgers, newTopics }: { readonly ledgers: Ledgers; readonly newTopics: ReadonlySet<number> },
): Promise<BroughtPosts> {
  const origins = [...new Set([plan.site.homeUrl, plan.site.baseSiteUrl, plan.site.baseBlogUrl].flatMap(originsOf))];
  const grown = new Set<number>();
  let fresh = 0;
  let waiting: Waiting[] = [];
  const flush = async () => {
    const replies = waiting.filter(({ post }) => post.id !== post.topicId);
    const taken = await takenIds(
      work,
      replies.map(({ post }) => post.id),
    );
    const rows: PostRow[] = [];
    const oldAddresses: OldAddress[] = [];
    const replySlugs: { slug: string; post_id: number }[] = [];
    for (const { post, topicId } of waiting) {
      const id = post.id === post.topicId ? topicId : (taken.get(post.id) ?? post.id);
      ledgers.posts.note(post.id, id);
      rows.push(rowOf(post, { id, topicId, ledgers, origins, grows: grown.has(topicId) }));
      for (const slug of post.oldSlugs) oldAddresses.push({ slug, topicId });
      for (const slug of post.replySlugs) replySlugs.push({ slug, post_id: id });
    }
    waiting = [];
    await insertPosts(work, rows);
    await keepOldAddresses(work, oldAddresses);
    await keepReplySlugs(work, replySlugs);
    await ledgers.posts.keep();
  };
  for await (const post of plan.posts()) {
    const topicId = ledgers.topics.idOf(post.topicId);
    if (topicId === undefined || ledgers.posts.idOf(post.id) !== undefined) continue;
    if (!newTopics.has(topicId)) grown.add(topicId);
    waiting.push({ post, topicId });
    fresh += 1;
    if (waiting.length >= batch) await flush();
  }
  await flush();
  return { fresh, grown };
}

interface Waiting {
  readonly post: ImportedPost;
  readonly topicId: number;
}

/** With and without `www`, http and https: all were the same site. */
function originsOf(address: string): string[] {
  if (!URL.canParse(address)) return [];
  const host = new URL(address).host.replace(/^www\./, "");
  return ["http", "https"].flatMap((scheme) => [`${scheme}://${host}`, `${scheme}://www.${host}`]);
}

interface Placing {
  readonly id: number;
  readonly topicId: number;
  readonly ledgers: Ledgers;
  readonly origins: readonly string[];
  readonly grows: boolean;
}

/** Places in a topic that grows are far out until they are counted anew. */
const farOut = 100_000_000;

function rowOf(post: ImportedPost, { id, topicId, ledgers, origins, grows }: Placing) {
  const content = contentOf(post, { siteOrigins: origins });
  const edit = post.edits.at(-1);
  const editor = edit?.editorLogin ?? null;
  const own = post.author.kind === "member" && (editor === null || editor === post.author.login);
  return {
    id,
    topic_id: topicId,
    position: post.position === null ? null : grows ? post.position + farOut : post.position,
    state: post.state,
    ...authorColumns(post.author, ledgers.members),
    reply_to_id: post.replyToId === null ? null : (ledgers.posts.idOf(post.replyToId) ?? post.replyToId),
    body_source: content.source,
    body_format: content.format,
    body_html: String(content.html),
    renderer: looksAround(post) ? 0 : RENDERER_VERSION,
    submission_id: randomUUID(),
    edit_count: post.edits.length,
    edited_at: edit ? (post.modifiedAt ?? post.createdAt) : null,
    edited_by_author: edit ? own : null,
    edit_reason: edit && edit.reason !== "" ? edit.reason : null,
    created_at: post.createdAt,
    stored: post.source,
    earlier: earlierOf(post, { ledgers, origins }),
  };
}

/** What the post said before each edit, as far as the old site kept it. */
function earlierOf(post: ImportedPost, { ledgers, origins }: Pick<Placing, "ledgers" | "origins">) {
  return post.edits.flatMap(({ at, before, editorLogin, reason }, version) =>
    at === null && before === null
      ? []
      : [
          {
            version,
            body_source: before === null ? null : convertContent(before, { siteOrigins: origins }).source,
            editor_id: editorLogin === null ? null : (ledgers.members.idOf(editorLogin) ?? null),
            reason: reason === "" ? null : reason,
            written_at: at ?? post.modifiedAt ?? post.createdAt,
          },
        ],
  );
}

type PostRow = ReturnType<typeof rowOf>;

async function insertPosts(work: Work, rows: readonly PostRow[]): Promise<void> {
  if (rows.length === 0) return;
  await work.db
    .insertInto("post")
    .values(rows.map(({ stored: _stored, earlier: _earlier, ...columns }) => columns))
    .execute();
  const revisions = rows.flatMap(({ id, earlier }) => earlier.map((version) => ({ post_id: id, ...version })));
  if (revisions.length > 0) await work.db.insertInto("post_revision").values(revisions).execute();
  await work.db
    .insertInto("imported_original")
    .values(rows.map((row) => ({ post_id: row.id, stored: row.stored })))
    .execute();
}

async function keepReplySlugs(work: Work, rows: readonly { slug: string; post_id: number }[]): Promise<void> {
  if (rows.length === 0) return;
  await work.db
    .insertInto("post_address")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Places by date, then by id, as the old site ordered them. In two steps, because a place is unique at any moment. */
export async function countPlacesAnew(work: Work, topicIds: readonly number[]): Promise<void> {
  if (topicIds.length === 0) return;
  await sql`
    update post set position = position + ${2 * farOut}
     where topic_id = any(${sql.val(topicIds)}::bigint[]) and position is not null`.execute(work.db);
  await sql`
    update post set position = counted.place
      from (select id, row_number() over (partition by topic_id order by (id <> topic_id), created_at, id)::integer as place
              from post where topic_id = any(${sql.val(topicIds)}::bigint[]) and position is not null) counted
     where post.id = counted.id`.execute(work.db);
}
