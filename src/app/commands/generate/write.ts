import { sql } from "kysely";
import { newOpaqueName } from "#platform/crypto/tokens.ts";
import type { Db } from "#platform/database/database.ts";
import { nameKey } from "#platform/text/names/name-key.ts";
import { slugOf } from "#platform/text/slug.ts";
import type { PostPlan } from "./plan.ts";

const atOnce = 20_000;
const day = 86_400_000;

export interface Author {
  readonly id: number;
  readonly staffTitle: string | null;
}

/** Members without a password: nobody can log in as them. */
export async function writeMembers(db: Db, count: number, seed: number): Promise<Author[]> {
  const names = Array.from({ length: count }, (_, place) => `Made-up ${seed}-${place + 1}`);
  const staff = (place: number) => place % 40 === 7;
  const { rows } = await sql<{ id: number; staffTitle: string | null }>`
    insert into member (name, name_key, slug, role, staff_title, adult, created_at)
    select name, name_key, slug, case when staff then 'staff' else 'participant' end,
           case when staff then 'Physiotherapist' end, true, now() - interval '1200 days'
      from unnest(${names}::text[], ${names.map(nameKey)}::text[], ${names.map((name) => slugOf(name, "m"))}::text[],
                  ${names.map((_, place) => staff(place))}::boolean[]) as made (name, name_key, slug, staff)
    returning id, staff_title as "staffTitle"`.execute(db);
  return rows;
}

/** Takes so many ids in one go; whoever posts meanwhile gets later ones. @returns the first */
export async function reserveIds(db: Db, count: number): Promise<number> {
  // A sequence that was never asked gives its start, whatever its step.
  await sql`select nextval('content_id')`.execute(db);
  // While the step is changed, everybody else's next id waits for the end of this transaction.
  await sql`alter sequence content_id increment by ${sql.lit(count)}`.execute(db);
  const { rows } = await sql<{ last: number }>`select nextval('content_id') as last`.execute(db);
  await sql`alter sequence content_id increment by 1`.execute(db);
  const last = rows[0]?.last;
  if (last === undefined) throw new Error("The sequence of posts gave no number.");
  return last - count + 1;
}

export interface Writing {
  readonly plan: PostPlan;
  readonly shares: Uint32Array;
  readonly titles: readonly string[];
  readonly authors: readonly Author[];
  readonly forumIds: readonly number[];
  readonly texts: readonly { readonly source: string; readonly html: string; readonly renderer: number }[];
  /** Id of the post at each place of the plan. */
  readonly ids: Float64Array;
  readonly end: Date;
  readonly minutes: number;
}

export async function writeTopics(db: Db, writing: Writing): Promise<void> {
  const { plan, shares, titles, authors, forumIds, ids } = writing;
  let at = 0;
  const firsts = Array.from(shares, (share) => {
    const first = at;
    at += share;
    return first;
  });
  for (let from = 0; from < firsts.length; from += atOnce) {
    const part = firsts.slice(from, from + atOnce);
    const lasts = part.map((first, place) => first + (shares[from + place] ?? 1) - 1);
    const topicIds = part.map((first) => ids[first] ?? 0);
    const names = part.map((_, place) => titles[(from + place) % titles.length] ?? "Notes");
    const counts = part.map((first, place) => countVoices(plan, authors, first, lasts[place] ?? first));
    await sql`
      insert into topic (id, forum_id, title, slug, token, author_id, post_count, participant_count, staff_count,
                         last_post_id, last_post_author_id, last_post_at, created_at)
      select * from unnest(
        ${topicIds}::bigint[], ${part.map((_, place) => forumIds[(from + place) % forumIds.length])}::bigint[],
        ${names}::text[], ${names.map((name, place) => `${slugOf(name, "topic")}-${topicIds[place]}`)}::text[],
        ${part.map(() => newOpaqueName())}::text[], ${part.map((first) => authorAt(writing, first).id)}::bigint[],
        ${part.map((_, place) => shares[from + place])}::integer[], ${counts.map(({ all }) => all)}::integer[],
        ${counts.map(({ staff }) => staff)}::integer[], ${lasts.map((last) => ids[last])}::bigint[],
        ${lasts.map((last) => authorAt(writing, last).id)}::bigint[],
        ${lasts.map((last) => timeOf(writing, last))}::timestamptz[],
        ${part.map((first) => timeOf(writing, first))}::timestamptz[])`.execute(db);
  }
}

/** In the order of writing, as a living community writes them: posts of one topic do not lie side by side. */
export async function writePosts(db: Db, writing: Writing): Promise<void> {
  const { plan, ids, texts } = writing;
  let first = 0;
  const topicIds: number[] = [];
  for (const share of writing.shares) {
    topicIds.push(ids[first] ?? 0);
    first += share;
  }
  await sql`create temporary table made_up_text (place integer primary key, source text, html text, renderer smallint)
            on commit drop`.execute(db);
  await sql`insert into made_up_text select * from unnest(
      ${texts.map((_, place) => place)}::integer[], ${texts.map(({ source }) => source)}::text[],
      ${texts.map(({ html }) => html)}::text[], ${texts.map(({ renderer }) => renderer)}::smallint[])`.execute(db);
  for (let from = 0; from < plan.order.length; from += atOnce) {
    const part = [...plan.order.subarray(from, from + atOnce)];
    const people = part.map((place) => authorAt(writing, place));
    await sql`
      insert into post (id, topic_id, position, author_id, staff_voice, staff_title, body_source, body_html, renderer,
                        submission_id, created_at)
      select id, topic_id, position, author_id, title is not null, title, source, html, renderer, gen_random_uuid(), at
        from unnest(
          ${part.map((place) => ids[place])}::bigint[], ${part.map((place) => topicIds[plan.topic[place] ?? 0])}::bigint[],
          ${part.map((place) => plan.position[place])}::integer[], ${people.map(({ id }) => id)}::bigint[],
          ${people.map(({ staffTitle }) => staffTitle)}::text[],
          ${part.map((place) => ((ids[place] ?? 0) * 7_919) % texts.length)}::integer[],
          ${part.map((place) => timeOf(writing, place))}::timestamptz[])
          as planned (id, topic_id, position, author_id, title, text, at)
        join made_up_text on made_up_text.place = planned.text`.execute(db);
  }
}

/** Everybody's place in the topics that they wrote in. */
export async function writePlaces(db: Db, firstId: number): Promise<void> {
  await sql`
    insert into topic_member (topic_id, member_id, post_count, first_position, staff_voice, mine, read_position)
    select topic_id, author_id, count(*), min(position), bool_or(staff_voice), true, max(position)
      from post where id >= ${firstId} and author_id is not null and position is not null
     group by topic_id, author_id on conflict do nothing`.execute(db);
}

function countVoices(plan: PostPlan, authors: readonly Author[], first: number, last: number) {
  const voices = new Set(plan.author.subarray(first, last + 1));
  return { all: voices.size, staff: [...voices].filter((voice) => authors[voice]?.staffTitle).length };
}

function authorAt({ plan, authors }: Writing, place: number): Author {
  const author = authors[plan.author[place] ?? 0];
  if (!author) throw new RangeError("The plan names somebody who does not exist.");
  return author;
}

function timeOf({ plan, end, minutes }: Writing, place: number): string {
  return new Date(end.getTime() - (minutes - (plan.minute[place] ?? 0)) * 60_000).toISOString();
}

export const communityAge = { days: 1_100, minutes: (1_100 * day) / 60_000 };
