import { allow, type Decision, refuse } from "#core/decision.ts";
import { isAdministrator, isSpectator, isStaff, isSuspended, type Viewer } from "#core/viewer.ts";
import { words } from "./words.ts";

const { rules } = words;

/**
 * How somebody stands to a conversation that they may know of. `team` has it; `opened` reads it for a day, with a reason;
 * `waits`: nobody has it yet; `elsewhere`: colleagues have it. Nobody else learns that it is there.
 */
export type Standing = "owner" | "team" | "opened" | "waits" | "elsewhere";

/** A conversation as its rules see it. */
export interface ConversationFacts {
  readonly standing: Standing;
  readonly closedAt: Date | null;
  /** When the team asked whether it may share the question without a name. */
  readonly shareAskedAt: Date | null;
  /** When it goes for everybody, because its owner said so. */
  readonly deleteAt: Date | null;
}

/** Days in which whoever asked may open it again, and in which a deletion can be undone. */
export const reopenDays = 14;
export const graceDays = 7;
/** For how long a reason opens a conversation that somebody does not have. */
export const openHours = 24;

/** Of those who answer in private, with a title that was confirmed and still holds: nobody else of the team reads what is asked. */
export function isClinician(viewer: Viewer): boolean {
  return viewer.kind === "member" && isStaff(viewer) && viewer.clinical === true && viewer.staffTitle !== null;
}

/** Administrators say who of the team answers in private. */
export function canChooseClinicians(viewer: Viewer): Decision {
  return isAdministrator(viewer) ? allow : refuse(rules.administratorsOnly);
}

/** Who is paused may still write to the team: it may be the only way to help that they know (T-28). */
export function canAsk(viewer: Viewer): Decision {
  if (viewer.kind !== "member") return refuse(rules.logIn);
  if (viewer.waitingRole !== undefined || isStaff(viewer)) return refuse(rules.team);
  if (viewer.mustAgree) return refuse(rules.agreeFirst);
  return isSpectator(viewer) ? refuse(rules.spectator) : allow;
}

/** Its owner and who has it read it; so does whoever gave a reason, for a day. */
export function mayRead({ standing }: Pick<ConversationFacts, "standing">): boolean {
  return standing === "owner" || standing === "team" || standing === "opened";
}

export function canWriteIn(viewer: Viewer, conversation: ConversationFacts, now: Date): Decision {
  const { standing } = conversation;
  if (viewer.kind !== "member" || !mayRead(conversation)) return refuse(rules.notYours);
  if (conversation.deleteAt !== null) return refuse(rules.going);
  if (conversation.closedAt !== null) return refuse(rules.closed);
  if (standing === "opened") return refuse(rules.takeFirst);
  if (standing === "team") return isSuspended(viewer, now) ? refuse(rules.paused) : allow;
  // Whoever joined the team since has other ways; what they asked before stays theirs to read, close and delete.
  return canAsk(viewer);
}

export function canClose(conversation: ConversationFacts): Decision {
  const { standing, closedAt, deleteAt } = conversation;
  const theirs = standing === "owner" || standing === "team";
  return theirs && closedAt === null && deleteAt === null ? allow : refuse(rules.notYours);
}

/** Only whoever asked, for a while: the team does not begin anew what somebody has ended. */
export function canReopen(conversation: ConversationFacts, now: Date): Decision {
  const { standing, closedAt, deleteAt } = conversation;
  if (standing !== "owner" || closedAt === null || deleteAt !== null) return refuse(rules.notYours);
  return now.getTime() - closedAt.getTime() <= reopenDays * 86_400_000 ? allow : refuse(rules.tooLate);
}

export function canDelete({ standing }: Pick<ConversationFacts, "standing">): Decision {
  return standing === "owner" ? allow : refuse(rules.notYours);
}

/** Somebody takes what waits; whoever has opened it for a reason may join those who have it. */
export function canTake({ standing, closedAt }: ConversationFacts): Decision {
  if (closedAt !== null) return refuse(rules.closed);
  return standing === "waits" || standing === "opened" ? allow : refuse(rules.taken);
}

export function canHand({ standing }: Pick<ConversationFacts, "standing">): Decision {
  return standing === "team" ? allow : refuse(rules.notYours);
}

/** What colleagues have, and what nobody has any more: for a reason that its owner reads. */
export function canOpen({ standing, closedAt }: ConversationFacts): Decision {
  return standing === "elsewhere" || (standing === "waits" && closedAt !== null) ? allow : refuse(rules.notNeeded);
}

/** Only who has it asks, while it goes on. */
export function canAskToShare({ standing, closedAt }: ConversationFacts): Decision {
  return standing === "team" && closedAt === null ? allow : refuse(rules.notYours);
}

/** Only whoever asked the question says whether it may be shared, and only once they were asked. */
export function canAnswerSharing({ standing, shareAskedAt }: ConversationFacts): Decision {
  return standing === "owner" && shareAskedAt !== null ? allow : refuse(rules.notYours);
}
