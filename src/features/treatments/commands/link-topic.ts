import { must } from "#core/decision.ts";
import { FormProblems, NotFound } from "#core/errors.ts";
import { findTopicByAddress } from "#features/topics/index.ts";
import type { Work } from "#platform/work/work.ts";
import { canWrite } from "../policy/who.ts";
import { editorWords } from "../words/editor.ts";
import { lockTreatment } from "./draft.ts";

/** A topic of the forum stands beside an option; who sees it there is asked of the topic. @throws Forbidden, NotFound, FormProblems */
export async function linkTopic(
  work: Work,
  slug: string,
  form: { readonly topic: string; readonly kind: "question" | "story" },
): Promise<void> {
  const { treatmentId } = await lockTreatment(work, slug);
  const address = /\/forums\/topic\/([^/?#]+)/.exec(form.topic)?.[1];
  if (address === undefined) throw new FormProblems({ topic: editorWords.problems.topic });
  const topicId = (await findTopicByAddress(work.db, work.viewer, decoded(address)).catch(noTopic)).topic.id;
  const row = {
    kind: form.kind,
    linked_by: work.viewer.kind === "member" ? work.viewer.id : null,
    linked_at: work.now,
  };
  await work.db
    .insertInto("treatment_topic")
    .values({ treatment_id: treatmentId, topic_id: topicId, ...row })
    .onConflict((conflict) => conflict.columns(["treatment_id", "topic_id"]).doUpdateSet(row))
    .execute();
  work.changed("treatments");
}

/** @throws Forbidden, NotFound */
export async function unlinkTopic(work: Work, slug: string, topicId: number): Promise<void> {
  must(canWrite(work.viewer));
  const { treatmentId } = await lockTreatment(work, slug);
  await work.db
    .deleteFrom("treatment_topic")
    .where("treatment_id", "=", treatmentId)
    .where("topic_id", "=", topicId)
    .execute();
  work.changed("treatments");
}

/** What this person may not see is not there, in the same words. */
function noTopic(error: unknown): never {
  throw error instanceof NotFound ? new FormProblems({ topic: editorWords.problems.topic }) : error;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
