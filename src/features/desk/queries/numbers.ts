import { sql } from "kysely";
import { NotFound } from "#core/errors.ts";
import type { Viewer } from "#core/viewer.ts";
import { visibleTopic } from "#features/topics/index.ts";
import type { Db } from "#platform/database/database.ts";
import { canWorkAtDesk } from "../policy.ts";

/** What people asked in one month, and how it went. */
export interface MonthNumbers {
  /** Its first day, as 2026-11-01. */
  readonly month: string;
  readonly asked: number;
  readonly answered: number;
  /** Minutes within which half of them, and nine of ten, had an answer; null: fewer than that have one. */
  readonly half: number | null;
  readonly nineOfTen: number | null;
}

export interface DeskNumbers {
  /** Oldest first; months in which nobody asked anything are in it. */
  readonly months: readonly MonthNumbers[];
  /** How many wait for how long: under 8 hours, under a day, under a week, longer. */
  readonly waiting: readonly [number, number, number, number];
  readonly reviews: { readonly overdue: number; readonly soon: number; readonly rechecking: number };
  /** Open questions that most members have opened, at most 10. */
  readonly mostRead: readonly { readonly topicId: number; readonly title: string; readonly readers: number }[];
}

const monthsShown = 6;

/**
 * The practice's own figures. They count questions and never people; what needs no answer, and what asks nothing, is left out.
 *
 * @param timeZone whose months are meant
 * @throws NotFound for everybody but the team
 */
export async function countNumbers(
  db: Db,
  viewer: Viewer,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): Promise<DeskNumbers> {
  if (!canWorkAtDesk(viewer).allowed) throw new NotFound();
  return {
    months: await countMonths(db, now, timeZone),
    waiting: await countWaiting(db, now),
    reviews: await countReviews(db, now),
    mostRead: await listMostRead(db, viewer),
  };
}

/** What counts as a question. */
const counted = sql`
  topic.state = 'shown' and question.outcome is distinct from 'no-answer-needed' and question.outcome is distinct from 'not-a-question'`;

async function countMonths(db: Db, now: Date, timeZone: string): Promise<readonly MonthNumbers[]> {
  const { rows } = await sql<MonthNumbers>`
    with month as (
      select date_trunc('month', ${now}::timestamptz at time zone ${timeZone}) - make_interval(months => ago) as first
        from generate_series(0, ${monthsShown - 1}) ago),
    asked as (
      select month.first, extract(epoch from first_answered_at - first_asked_at) / 60 as minutes
        from month join question on first_asked_at >= month.first at time zone ${timeZone}
                                and first_asked_at < (month.first + interval '1 month') at time zone ${timeZone}
        join topic on topic.id = question.topic_id
       where ${counted})
    select to_char(month.first, 'YYYY-MM-DD') as month, count(asked.first)::int as asked, count(asked.minutes)::int as answered,
           ${among(0.5)} as half, ${among(0.9)} as "nineOfTen"
      from month left join asked on asked.first = month.first group by month.first order by month.first`.execute(db);
  return rows;
}

/** What waits still counts as waiting for ever, so that no figure looks better for it. */
function among(share: number) {
  return sql`nullif(percentile_disc(${share}) within group (order by coalesce(minutes, 'infinity'::float8))
                      filter (where asked.first is not null), 'infinity')::int`;
}

async function countWaiting(db: Db, now: Date): Promise<DeskNumbers["waiting"]> {
  const age = sql`${now}::timestamptz - question.asked_at`;
  const { rows } = await sql<{ hours: number; day: number; week: number; longer: number }>`
    select count(*) filter (where ${age} < interval '8 hours')::int as hours,
           count(*) filter (where ${age} >= interval '8 hours' and ${age} < interval '1 day')::int as day,
           count(*) filter (where ${age} >= interval '1 day' and ${age} < interval '7 days')::int as week,
           count(*) filter (where ${age} >= interval '7 days')::int as longer
      from question join topic on topic.id = question.topic_id
     where question.state in ('new', 'seen', 'peers') and not question.brought and ${counted}`.execute(db);
  const [row] = rows;
  return row ? [row.hours, row.day, row.week, row.longer] : [0, 0, 0, 0];
}

async function countReviews(db: Db, now: Date): Promise<DeskNumbers["reviews"]> {
  const { rows } = await sql<DeskNumbers["reviews"]>`
    select count(*) filter (where standing.state = 'current' and standing.overdue)::int as overdue,
           count(*) filter (where standing.state = 'current' and not standing.overdue and review_by <= (${now}::timestamptz + interval '30 days')::date)::int as soon,
           count(*) filter (where standing.state = 'rechecking')::int as rechecking
      from answer_standing standing join post on post.id = standing.post_id and post.state = 'shown'
     where standing.state <> 'replaced'`.execute(db);
  return rows[0] ?? { overdue: 0, soon: 0, rechecking: 0 };
}

/** Members who opened it; guests are not counted, and nobody learns who. */
async function listMostRead(db: Db, viewer: Viewer): Promise<DeskNumbers["mostRead"]> {
  const { rows } = await sql<DeskNumbers["mostRead"][number]>`
    select topic.id as "topicId", topic.title, readers.count as readers
      from (select question.* from question
             where question.state in ('new', 'seen', 'peers') and not question.brought
             order by question.asked_at limit 500) question
      join topic on topic.id = question.topic_id join forum on forum.id = topic.forum_id
      cross join lateral (select count(*)::int as count from topic_member place
                           where place.topic_id = topic.id and place.read_position > 0) readers
     where ${visibleTopic(viewer)} order by readers.count desc, topic.id limit 10`.execute(db);
  return rows;
}
