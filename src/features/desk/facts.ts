/** How a question stands with the practice. */
export const questionStates = ["new", "seen", "asked-back", "answered", "peers", "handed-over", "closed"] as const;
export type QuestionState = (typeof questionStates)[number];

/** Somebody waits for an answer by the practice. */
export const waitingStates = ["new", "seen", "peers"] as const satisfies readonly QuestionState[];

export const outcomes = ["settled", "with-us", "no-answer-needed", "not-a-question"] as const;
export type Outcome = (typeof outcomes)[number];

/** 1: somebody should look soon; 2: somebody should look now. */
export type Risk = 0 | 1 | 2;

/** What rules need to know of a question. */
export interface QuestionFacts {
  readonly topicId: number;
  readonly state: QuestionState;
  readonly risk: Risk;
  readonly ownerId: number | null;
  readonly askedAt: Date;
  readonly dueAt: Date | null;
}

export function isWaiting(state: QuestionState): boolean {
  return waitingStates.some((waiting) => waiting === state);
}

/** The lists of the desk. */
export const queues = ["waiting", "mine", "second", "back", "older"] as const;
export type Queue = (typeof queues)[number];
