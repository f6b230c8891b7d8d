import { type RawBuilder, sql } from "kysely";
import { NotFound } from "#core/errors.ts";
import type { Viewer } from "#core/viewer.ts";
import { visibleTopic } from "#features/topics/index.ts";
import type { Db } from "#platform/database/database.ts";
import type { QuestionState, Queue, Risk } from "../facts.ts";
import { canWorkAtDesk } from "../policy.ts";
import { countAsks } from "./list-asks.ts";

/** A question as the desk lists it. */
export interface ListedQuestion {
  readonly topicId: number;
  readonly title: string;
  readonly forum: string;
  /** Empty where nobody is to be named. */
  readonly asker: string;
  readonly state: QuestionState;
  readonly risk: Risk;
  readonly askedAt: Date;
  readonly dueAt: Date | null;
  readonly owner: string | null;
  readonly second: string | null;
  readonly replies: number;
}

const perPage = 20;

/** Which questions are in a queue, and what comes first there. */
function queueOf(
  queue: Queue,
  viewerId: number,
): { readonly among: RawBuilder<boolean>; readonly order: RawBuilder<unknown> } {
  const waiting = sql`question.state in ('new', 'seen', 'peers')`;
  const byAge = sql`question.asked_at, question.topic_id`;
  const byRisk = sql`question.risk desc, question.due_at nulls last, question.asked_at, question.topic_id`;
  const kinds = {
    waiting: { among: sql<boolean>`${waiting} and not question.brought`, order: byRisk },
    mine: {
      among: sql<boolean>`question.owner_id = ${viewerId} and question.state not in ('answered', 'closed')`,
      order: byAge,
    },
    second: { among: sql<boolean>`question.second_id = ${viewerId}`, order: byAge },
    back: { among: sql<boolean>`question.state in ('asked-back', 'handed-over')`, order: byAge },
    older: { among: sql<boolean>`${waiting} and question.brought`, order: sql`question.topic_id desc` },
  };
  return kinds[queue];
}

/**
 * A queue of the desk, what is most pressing first: risk, then what is due, then age.
 *
 * @param page from 1; one more than `perPage` rows are read, so that no page counts them all
 * @throws NotFound for everybody but the team
 */
export async function listQuestions(
  db: Db,
  viewer: Viewer,
  { queue, page }: { readonly queue: Queue; readonly page: number },
): Promise<{ readonly questions: readonly ListedQuestion[]; readonly more: boolean }> {
  if (!canWorkAtDesk(viewer).allowed || viewer.kind !== "member") throw new NotFound();
  const { among, order } = queueOf(queue, viewer.id);
  const { rows } = await sql<ListedQuestion>`
    select question.topic_id as "topicId", topic.title, forum.title as forum, question.state, question.risk,
           question.asked_at as "askedAt", question.due_at as "dueAt", owner.name as owner, second.name as second,
           greatest(topic.post_count - 1, 0) as replies,
           case when author.left_at is null and not topic.starter_withdrawn then coalesce(topic.guest_name, author.name, '') else '' end as asker
      from question join topic on topic.id = question.topic_id join forum on forum.id = topic.forum_id
      left join member author on author.id = topic.author_id
      left join member owner on owner.id = question.owner_id
      left join member second on second.id = question.second_id
     where ${among} and ${visibleTopic(viewer)}
     order by ${order} limit ${perPage + 1} offset ${(page - 1) * perPage}`.execute(db);
  return { questions: rows.slice(0, perPage), more: rows.length > perPage };
}

/** What the desk's head and tabs say. */
export interface DeskCounts {
  readonly waiting: number;
  readonly mine: number;
  readonly second: number;
  readonly back: number;
  /** Since when the one who waits longest does. */
  readonly longestSince: Date | null;
  readonly overdue: number;
  readonly hasOlder: boolean;
  /** Asked of this viewer in particular. */
  readonly asks: number;
}

/** @throws NotFound for everybody but the team */
export async function countQuestions(db: Db, viewer: Viewer, now: Date): Promise<DeskCounts> {
  if (!canWorkAtDesk(viewer).allowed || viewer.kind !== "member") throw new NotFound();
  const seen = visibleTopic(viewer);
  const of = (queue: Queue) => sql`
    from question join topic on topic.id = question.topic_id join forum on forum.id = topic.forum_id
   where ${queueOf(queue, viewer.id).among} and ${seen}`;
  const { rows } = await sql<Omit<DeskCounts, "asks">>`
    select waiting.*, (select count(*)::int ${of("mine")}) as mine, (select count(*)::int ${of("second")}) as second,
           (select count(*)::int ${of("back")}) as back, exists (select 1 ${of("older")}) as "hasOlder"
      from (select count(*)::int as waiting, min(asked_at) as "longestSince",
                   count(*) filter (where due_at < ${now})::int as overdue ${of("waiting")}) waiting`.execute(db);
  const [counts] = rows;
  if (!counts) throw new NotFound();
  return { ...counts, asks: await countAsks(db, viewer) };
}
