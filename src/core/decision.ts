import { Forbidden } from "./errors.ts";

/** What a rule answers: allowed, or refused with the sentence that the person reads. */
export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly reason: string };

export const allow: Decision = Object.freeze({ allowed: true });

export function refuse(reason: string): Decision {
  return { allowed: false, reason };
}

/** Guards a command. @throws Forbidden with the rule's own sentence */
export function must(decision: Decision): void {
  if (!decision.allowed) throw new Forbidden(decision.reason);
}
