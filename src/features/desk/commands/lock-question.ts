import { sql } from "kysely";
import { NotFound } from "#core/errors.ts";
import { visibleTopic } from "#features/topics/index.ts";
import type { Work } from "#platform/work/work.ts";
import type { QuestionFacts } from "../facts.ts";

/** A question held by this piece of work. @throws NotFound when there is none, or not for this viewer */
export async function lockQuestion({ db, viewer }: Work, topicId: number): Promise<QuestionFacts> {
  const { rows } = await sql<QuestionFacts>`
    select question.topic_id as "topicId", question.state, question.risk, owner_id as "ownerId", asked_at as "askedAt", due_at as "dueAt"
      from question join topic on topic.id = question.topic_id join forum on forum.id = topic.forum_id
     where question.topic_id = ${topicId} and ${visibleTopic(viewer)} for update of question`.execute(db);
  const [question] = rows;
  if (!question) throw new NotFound();
  return question;
}
