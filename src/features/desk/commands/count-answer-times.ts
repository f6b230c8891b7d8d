import { sql } from "kysely";
import type { AnswerTimes } from "#core/settings.ts";
import { saveSettings } from "#platform/settings/store.ts";
import type { Work } from "#platform/work/work.ts";

/** With fewer, one slow answer would say more about the team than it should. */
const fewest = 5;

/**
 * By the clock: how long questions of the last 30 days waited for the practice. One that still waits counts as waiting
 * for ever, unless it has its time yet; what needs no answer does not count. Pages are dropped only when the figures change.
 */
export async function countAnswerTimes(work: Work): Promise<void> {
  const counted = await countTimes(work);
  const known = work.tools.settings().answerTimes;
  if (JSON.stringify(counted) !== JSON.stringify(known)) await saveSettings(work, { answerTimes: counted });
}

async function countTimes({ db, now }: Work): Promise<AnswerTimes | null> {
  const { rows } = await sql<{ asked: number; answered: number; half: number | null; nineOfTen: number | null }>`
    with asked as (
      select extract(epoch from first_answered_at - first_asked_at) / 60 as minutes
        from question join topic on topic.id = question.topic_id
       where first_asked_at > ${now}::timestamptz - interval '30 days' and not brought and topic.state = 'shown'
         and outcome is distinct from 'no-answer-needed' and outcome is distinct from 'not-a-question'
         and (first_answered_at is not null or coalesce(due_at, first_asked_at + interval '1 day') < ${now}))
    select count(*)::int as asked, count(minutes)::int as answered,
           nullif(percentile_disc(0.5) within group (order by coalesce(minutes, 'infinity'::float8)), 'infinity')::int as half,
           nullif(percentile_disc(0.9) within group (order by coalesce(minutes, 'infinity'::float8)), 'infinity')::int as "nineOfTen"
      from asked`.execute(db);
  const [row] = rows;
  if (!row || row.asked < fewest) return null;
  return { asked: row.asked, answered: row.answered, half: row.half, nineOfTen: row.nineOfTen };
}
