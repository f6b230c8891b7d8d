import { allow, type Decision, refuse } from "#core/decision.ts";
import { isAdministrator, isStaff, type Viewer } from "#core/viewer.ts";
import { isWaiting, type QuestionFacts } from "./facts.ts";
import { words } from "./words.ts";

const { rules } = words;

/** The desk is the practice's own: everybody of the team sees it. */
export function canWorkAtDesk(viewer: Viewer): Decision {
  return isStaff(viewer) ? allow : refuse(rules.teamOnly);
}

/** Answers by the practice are signed: with a name and a title that an administrator has confirmed. */
export function canAnswer(viewer: Viewer): Decision {
  if (!isStaff(viewer) || viewer.kind !== "member") return refuse(rules.teamOnly);
  return viewer.staffTitle === null ? refuse(rules.titleFirst) : allow;
}

/** One person looks after a question at a time; whoever has it may give it on, and so may everybody else of the team. */
export function canTake(viewer: Viewer, question: QuestionFacts): Decision {
  const working = canWorkAtDesk(viewer);
  if (!working.allowed) return working;
  const own = viewer.kind === "member" && question.ownerId === viewer.id;
  if (own) return allow;
  return question.ownerId === null ? allow : refuse(rules.takenAlready);
}

/** Nothing is asked of somebody twice: what is answered or closed is opened again first. */
export function canDecide(viewer: Viewer, question: QuestionFacts): Decision {
  const working = canWorkAtDesk(viewer);
  if (!working.allowed) return working;
  const open = isWaiting(question.state) || question.state === "asked-back" || question.state === "handed-over";
  return open ? allow : refuse(rules.settledAlready);
}

export function canSayWhenAnswering(viewer: Viewer): Decision {
  return isAdministrator(viewer) ? allow : refuse(rules.administratorsOnly);
}

/** Whether an answer still stands is a clinical question. */
export function canSayStanding(viewer: Viewer): Decision {
  return canAnswer(viewer);
}

/** A review is a second pair of eyes: never the author's own. */
export function canReview(viewer: Viewer, answer: { readonly authorId: number | null }): Decision {
  const signed = canAnswer(viewer);
  if (!signed.allowed) return signed;
  return viewer.kind === "member" && viewer.id === answer.authorId ? refuse(rules.anotherReviews) : allow;
}
