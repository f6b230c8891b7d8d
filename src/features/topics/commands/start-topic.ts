import { sql } from "kysely";
import { type Audience, audienceOf, narrowest, Rank } from "#core/audience.ts";
import { must } from "#core/decision.ts";
import { Conflict, Forbidden } from "#core/errors.ts";
import { isStaff, type Member } from "#core/viewer.ts";
import { holdOwnNames, keepOwnNames } from "#features/accounts/index.ts";
import { canStartTopicIn, type ForumFacts, findForum, tallyChange } from "#features/forums/index.ts";
import { sameBytes } from "#platform/crypto/sealer.ts";
import { newOpaqueName } from "#platform/crypto/tokens.ts";
import { isDuplicateOf } from "#platform/database/errors.ts";
import type { Work } from "#platform/work/work.ts";
import { postCreated } from "../events.ts";
import { addressOf } from "../facts.ts";
import { canUseOneTimeName } from "../policy.ts";
import { words } from "../words.ts";
import { type NewOneTimeName, nameRow, newOneTimeName } from "./one-time-name.ts";
import type { AddedPost } from "./reply.ts";
import { freeSlug } from "./slug.ts";
import { setTags } from "./tags.ts";
import { submissionHash, writeBody } from "./write-body.ts";

export interface NewTopic {
  readonly title: string;
  readonly body: string;
  readonly tags: readonly string[];
  readonly submissionId: string;
  /** Its own audience; as usual here when absent. Never wider than the forum's. */
  readonly audience?: Audience | undefined;
  /** The name to write it under, when that is not the author's own: it holds in this topic only. */
  readonly oneTimeName?: string | undefined;
}

/**
 * Starts a topic. Sending the same form twice starts one topic.
 *
 * @throws NotFound, Forbidden; FormProblems about the one-time name; Conflict when the same form was sent before with
 * other words
 */
export async function startTopic(work: Work, forumId: number, form: NewTopic): Promise<AddedPost> {
  const forum = await findForum(work.db, work.viewer, forumId);
  must(canStartTopicIn(work.viewer, forum, work.now));
  if (work.viewer.kind !== "member") throw new Forbidden(words.rules.logInToStart);

  const { oneTimeName } = form;
  const others = [...(form.audience ? [form.audience] : []), ...(oneTimeName ? [oneTimeName] : [])];
  const hash = submissionHash(String(forumId), form.title, form.body, ...others);
  const before = await sentBefore(work, work.viewer, form.submissionId, hash);
  if (before) return before;

  const alias = oneTimeName === undefined ? null : await nameFor(work, work.viewer, oneTimeName);
  const added = await insertTopic(work, work.viewer, { forum, form, hash, alias }).catch(notTwice);
  await setTags(work, added.id, form.tags);
  work.record(postCreated, { topicId: added.id, postId: added.id });
  work.changed("lists");
  return added;
}

async function nameFor(work: Work, author: Member, typed: string): Promise<NewOneTimeName> {
  must(canUseOneTimeName(author));
  return await newOneTimeName(work, author.id, typed);
}

interface Insertion {
  readonly forum: ForumFacts;
  readonly form: NewTopic;
  readonly hash: Buffer;
  /** Null: under their own name. */
  readonly alias: NewOneTimeName | null;
}

async function insertTopic(work: Work, author: Member, { forum, form, hash, alias }: Insertion): Promise<AddedPost> {
  const authorId = alias === null ? author.id : null;
  const wanted = form.audience ?? work.tools.settings().newAudience;
  const audience = narrowest([Rank[forum.effectiveAudience], Rank[wanted]]);
  const body = await writeBody(work.db, work.tools, null, form.body);
  const token = newOpaqueName();
  // A readable address that is taken would tell whoever starts a topic of that title that there is one already.
  const slug = audience === Rank.public ? await freeSlug(work.db, form.title) : token;
  const staffTitle = isStaff(author) ? author.staffTitle : null;
  const staff = staffTitle !== null;
  const inserted = await sql<{ id: number }>`
    with fresh as (select nextval('content_id') as id),
    started as (
      insert into topic (id, forum_id, title, slug, token, audience, author_id, alias_id, guest_name, post_count, participant_count, staff_count,
                         last_post_id, last_post_author_id, last_post_at, created_at)
      select id, ${forum.id}, ${form.title}, ${slug}, ${token}, ${audience}, ${authorId}, ${alias?.id ?? null}, ${alias?.name ?? null}, 1, 1, ${staff ? 1 : 0},
             id, ${authorId}, ${work.now}, ${work.now} from fresh returning id),
    named as (${nameRow(alias, sql`started`, work.now)}),
    tally as (${tallyChange({ forumId: forum.id, audience, topics: 1, posts: 1 }, sql`started`)}),
    added as (
      insert into post (id, topic_id, position, author_id, alias_id, guest_name, staff_voice, staff_title, body_source, body_html, renderer,
                        submission_id, submission_hash, created_at)
      select id, id, 1, ${authorId}, ${alias?.id ?? null}, ${alias?.name ?? null}, ${staff}, ${staffTitle}, ${form.body}, ${body.html}, ${body.renderer},
             ${form.submissionId}, ${hash}, ${work.now} from started returning id),
    voice as (
      insert into topic_member (topic_id, member_id, post_count, first_position, staff_voice, mine, read_position)
      select id, ${author.id}, 1, 1, ${staff}, true, 1 from started where ${alias === null})
    select id from added`.execute(work.db);
  const id = inserted.rows[0]?.id ?? 0;
  if (alias !== null) {
    const own = { id: alias.id, topicId: id, name: alias.name };
    await keepOwnNames(work, author.id, [...(await holdOwnNames(work, author.id)), own]);
  }
  const written = { html: body.html, staffTitle, createdAt: work.now, name: alias?.name ?? null };
  return { id, position: 1, topicId: id, address: addressOf({ slug, token, audience: audienceOf(audience) }), written };
}

/** A reply that was sent under the same id in the same moment came first. @throws Conflict */
function notTwice(error: unknown): never {
  if (isDuplicateOf(error, "post_submission")) throw new Conflict(words.forms.otherWords);
  throw error;
}

async function sentBefore(work: Work, author: Member, submissionId: string, hash: Buffer): Promise<AddedPost | null> {
  // Two presses at once meet here and take turns, so that the second finds what the first one made.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${author.id} ${submissionId}`}, 0))`.execute(work.db);
  const names = (await holdOwnNames(work, author.id)).map(({ id }) => id);
  const earlier = await work.db
    .selectFrom("post")
    .innerJoin("topic", "topic.id", "post.topic_id")
    .innerJoin("forum", "forum.id", "topic.forum_id")
    .select(["post.id", "post.position", "post.submission_hash", "topic.id as topicId", "topic.slug", "topic.token"])
    .select(["topic.audience", "forum.effective_audience as forumAudience"])
    .where((where) =>
      where.or([
        where("post.author_id", "=", author.id),
        ...(names.length > 0 ? [where("post.alias_id", "in", names)] : []),
      ]),
    )
    .where("post.submission_id", "=", submissionId)
    .executeTakeFirst();
  if (!earlier) return null;
  if (!earlier.submission_hash || !sameBytes(earlier.submission_hash, hash)) throw new Conflict(words.forms.otherWords);
  const audience = audienceOf(narrowest([earlier.audience, earlier.forumAudience]));
  return {
    id: earlier.id,
    position: earlier.position ?? 1,
    topicId: earlier.topicId,
    address: addressOf({ ...earlier, audience }),
    written: null,
  };
}
