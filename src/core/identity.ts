import type { Member } from "./viewer.ts";

export type Theme = "auto" | "light" | "dark";

/** What one query tells of a signed-in request: who it is and what the page's frame needs. */
export interface Identity {
  readonly viewer: Member;
  /** Hash of the session's token: names the session without being able to use it. */
  readonly sessionHash: Buffer;
  readonly sharedDevice: boolean;
  /** When this browser's person last proved who they are: with a password or a passkey. */
  readonly provedAt: Date;
  /** The session was opened, or made stronger, with a second proof. */
  readonly provedTwice: boolean;
  readonly theme: Theme;
  /** Every tab title is this word when it is set. */
  readonly discreetWord: string | null;
  readonly leaveSignsOut: boolean;
  /** Topics of theirs in which somebody answered since they looked, at most 100. */
  readonly news: number;
  /** Private conversations of theirs in which the team wrote since they looked. */
  readonly answers: number;
}

/** How long a proof of who somebody is holds for what is weighty (P-44). */
const proofSeconds = 600;

export function isFreshProof({ provedAt }: Pick<Identity, "provedAt">, now: Date): boolean {
  return now.getTime() - provedAt.getTime() <= proofSeconds * 1000;
}
