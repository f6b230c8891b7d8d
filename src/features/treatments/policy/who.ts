import { allow, type Decision, refuse } from "#core/decision.ts";
import { isAdministrator, type Member, type Viewer } from "#core/viewer.ts";
import { ruleWords as words } from "../words/rules.ts";

/** Write drafts, hand them in, link questions: clinicians and administrators. */
export function canWrite(viewer: Viewer): Decision {
  return isClinician(viewer) || isAdministrator(viewer) ? allow : refuse(words.write);
}

interface HandedIn {
  readonly handedInBy: number | null;
  /** They were a clinician with a confirmed title when they handed it in. */
  readonly byClinician: boolean;
}

/** Publish a draft that somebody else stands by already: two people, and one of them a confirmed clinician. */
export function canApprove(viewer: Viewer, draft: HandedIn): Decision {
  if (!canWrite(viewer).allowed || viewer.kind !== "member") return refuse(words.write);
  if (draft.handedInBy === null) return refuse(words.handInFirst);
  if (draft.handedInBy === viewer.id) return refuse(words.notYourOwn);
  return draft.byClinician || isConfirmedClinician(viewer) ? allow : refuse(words.oneClinician);
}

/** One whose title an administrator has confirmed. */
export function isConfirmedClinician(viewer: Viewer): viewer is Member {
  return viewer.kind === "member" && viewer.role === "staff" && viewer.staffTitle !== null;
}

/** Site moderators run the conversation; what a treatment does is not theirs to say. */
function isClinician(viewer: Viewer): boolean {
  return viewer.kind === "member" && viewer.role === "staff";
}
