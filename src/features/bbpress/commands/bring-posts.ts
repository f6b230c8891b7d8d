import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { addPicture } from "#features/topics/index.ts";
import { RENDERER_VERSION } from "#platform/text/markdown.ts";
import type { Work } from "#platform/work/work.ts";
import { looksAround } from "../convert.ts";
import { authorOf, type Known } from "./bring-topics.ts";
import type { ConvertedPost } from "./convert-ahead.ts";
import { keepOldAddresses } from "./topic-addresses.ts";

export interface PlacedPost extends ConvertedPost {
  readonly id: number;
  readonly topicId: number;
  /** Ours. */
  readonly replyToId: number | null;
  /** The topic had posts before, so places are counted anew. */
  readonly grows: boolean;
}

/** Places in a topic that grows are far out until they are counted anew. */
const farOut = 100_000_000;

/** Makes the posts, with the original texts beside them. */
export async function insertPosts(work: Work, placed: readonly PlacedPost[], known: Known): Promise<void> {
  if (placed.length === 0) return;
  const column = <Value>(value: (one: PlacedPost) => Value) => sql.val(placed.map(value));
  const authors = placed.map(({ post }) => authorOf(post.author, known));
  const edits = placed.map(lastEditOf);
  await sql`
    with noted as (${known.ledgers.posts.insert(placed.map(({ post, id }) => [post.id, id]))}),
    originals as (
      insert into imported_original (post_id, stored)
      select * from unnest(${column(({ id }) => id)}::bigint[], ${column(({ post }) => post.source)}::text[]))
    insert into post (id, topic_id, position, state, author_id, guest_name, reply_to_id, body_source, body_format, body_html,
                      submission_id, edit_count, edited_at, edited_by_author, edit_reason, created_at, renderer)
    select brought.*
      from unnest(${column(({ id }) => id)}::bigint[], ${column(({ topicId }) => topicId)}::bigint[],
                  ${column(positionOf)}::integer[], ${column(({ post }) => post.state)}::text[],
                  ${sql.val(authors.map(({ id }) => id))}::bigint[], ${sql.val(authors.map(({ guest }) => guest))}::text[],
                  ${column(({ replyToId }) => replyToId)}::bigint[], ${column(({ content }) => content.source)}::text[],
                  ${column(({ content }) => content.format)}::text[], ${column(({ content }) => String(content.html))}::text[],
                  ${column(() => randomUUID())}::uuid[], ${column(({ post }) => post.edits.length)}::integer[],
                  ${sql.val(edits.map(({ at }) => at))}::timestamptz[], ${sql.val(edits.map(({ own }) => own))}::boolean[],
                  ${sql.val(edits.map(({ reason }) => reason))}::text[], ${column(({ post }) => post.createdAt)}::timestamptz[],
                  ${column(({ post }) => (looksAround(post) ? 0 : RENDERER_VERSION))}::smallint[])
        as brought`.execute(work.db);
  for (const { id, pictures } of placed)
    for (const picture of pictures) await addPicture(work, { ...picture, bytes: picture.bytes(), postId: id });
  await insertRevisions(work, placed, known);
  await keepOldAddresses(
    work,
    placed.flatMap(({ post, topicId }) => post.oldSlugs.map((slug) => ({ slug, topicId }))),
  );
  await keepReplySlugs(work, placed);
}

function positionOf({ post, grows }: PlacedPost): number | null {
  return post.position === null || !grows ? post.position : post.position + farOut;
}

function lastEditOf({ post }: PlacedPost) {
  const edit = post.edits.at(-1);
  if (edit === undefined) return { at: null, own: null, reason: null };
  const own = post.author.kind === "member" && (edit.editorLogin === null || edit.editorLogin === post.author.login);
  return { at: post.modifiedAt ?? post.createdAt, own, reason: edit.reason === "" ? null : edit.reason };
}

/** What posts said before each edit, as far as the old site kept it. */
async function insertRevisions(work: Work, placed: readonly PlacedPost[], { people }: Known): Promise<void> {
  const revisions = placed.flatMap(({ id, post, earlier }) =>
    post.edits.flatMap(({ at, editorLogin, reason }, version) => {
      const source = earlier[version] ?? null;
      if (at === null && source === null) return [];
      return {
        post_id: id,
        version,
        body_source: source,
        editor_id: editorLogin === null ? null : (people.get(editorLogin) ?? null),
        reason: reason === "" ? null : reason,
        written_at: at ?? post.modifiedAt ?? post.createdAt,
      };
    }),
  );
  if (revisions.length > 0) await work.db.insertInto("post_revision").values(revisions).execute();
}

async function keepReplySlugs(work: Work, placed: readonly PlacedPost[]): Promise<void> {
  const rows = placed.flatMap(({ id, post }) => post.replySlugs.map((slug) => ({ slug, post_id: id })));
  if (rows.length === 0) return;
  await sql`
    insert into post_address (slug, post_id)
    select * from unnest(${sql.val(rows.map(({ slug }) => slug))}::text[], ${sql.val(rows.map((row) => row.post_id))}::bigint[])
    on conflict do nothing`.execute(work.db);
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
