import type { Updateable } from "kysely";
import { must } from "#core/decision.ts";
import { FormProblems } from "#core/errors.ts";
import { findColleague } from "#features/accounts/index.ts";
import type { DB } from "#platform/database/tables.ts";
import type { Work } from "#platform/work/work.ts";
import type { QuestionFacts } from "../facts.ts";
import type { DecideForm } from "../forms.ts";
import { canDecide, canTake, canWorkAtDesk } from "../policy.ts";
import { words } from "../words.ts";
import { dueFrom } from "./hear-posts.ts";
import { lockQuestion } from "./lock-question.ts";

/**
 * What somebody of the team decides about a question: who looks after it, whose second opinion is wanted, how it stands,
 * how soon it matters. Twice does the same as once.
 *
 * @throws NotFound, Forbidden; FormProblems when the colleague is none
 */
export async function decide(work: Work, topicId: number, form: DecideForm): Promise<void> {
  must(canWorkAtDesk(work.viewer));
  const question = await lockQuestion(work, topicId);
  const change = await changeFor(work, question, form);
  await work.db.updateTable("question").set(change).where("topic_id", "=", topicId).execute();
}

const noOwner = { owner_id: null };

async function changeFor(work: Work, question: QuestionFacts, form: DecideForm): Promise<Updateable<DB["question"]>> {
  const { viewer, now } = work;
  const own = viewer.kind === "member" ? viewer.id : null;
  if (form.do === "take") {
    must(canTake(viewer, question));
    return { owner_id: own, ...(question.state === "new" ? { state: "seen" } : {}) };
  }
  if (form.do === "release") return noOwner;
  if (form.do === "reopen")
    return { state: "new", outcome: null, asked_at: now, due_at: dueFrom(work, now), brought: false };
  must(canDecide(viewer, question));
  if (form.do === "give") return { owner_id: await colleagueOf(work, form.who) };
  if (form.do === "second") return { second_id: await colleagueOf(work, form.who) };
  if (form.do === "risk") return { risk: form.risk };
  if (form.do === "close") return { state: "closed", outcome: form.outcome, second_id: null, risk: 0, ...noOwner };
  return { state: form.do === "back" ? "asked-back" : "handed-over" };
}

async function colleagueOf({ db, viewer, now }: Work, id: number): Promise<number> {
  const found = await findColleague(db, viewer, { id, now });
  if (found === null) throw new FormProblems({ who: words.problems.colleague });
  return found.id;
}
