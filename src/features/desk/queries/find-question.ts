import { sql } from "kysely";
import { NotFound } from "#core/errors.ts";
import type { Viewer } from "#core/viewer.ts";
import { visibleTopic } from "#features/topics/index.ts";
import type { Db } from "#platform/database/database.ts";
import type { Outcome, QuestionFacts } from "../facts.ts";
import { canWorkAtDesk } from "../policy.ts";

/** What the desk knows of one question. */
export interface QuestionView extends QuestionFacts {
  readonly owner: string | null;
  readonly second: string | null;
  readonly outcome: Outcome | null;
  readonly brought: boolean;
}

/** @throws NotFound when there is none, or not for this viewer */
export async function findQuestion(db: Db, viewer: Viewer, topicId: number): Promise<QuestionView> {
  if (!canWorkAtDesk(viewer).allowed) throw new NotFound();
  const { rows } = await sql<QuestionView>`
    select question.topic_id as "topicId", question.state, question.risk, question.owner_id as "ownerId",
           question.asked_at as "askedAt", question.due_at as "dueAt", owner.name as owner, second.name as second,
           question.outcome, question.brought
      from question join topic on topic.id = question.topic_id join forum on forum.id = topic.forum_id
      left join member owner on owner.id = question.owner_id
      left join member second on second.id = question.second_id
     where question.topic_id = ${topicId} and ${visibleTopic(viewer)}`.execute(db);
  const [question] = rows;
  if (!question) throw new NotFound();
  return question;
}
