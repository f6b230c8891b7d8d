/** What an authenticator is asked for: a challenge made for one of these is good for no other. */
export const ceremonies = ["add", "sign-up", "log-in", "second-step", "prove"] as const;
export type Ceremony = (typeof ceremonies)[number];

/** An authenticator makes a passkey for these, and answers with one for the others. */
export type MakingCeremony = "add" | "sign-up";

export const challengeSeconds = 300;

/** Passkeys of one person. */
export const mostPasskeys = 10;

/** Did a passkey count backwards? Then somebody may have a copy. Those that never count always say 0. */
export function countsBackwards(before: number, now: number): boolean {
  return (before > 0 || now > 0) && now <= before;
}
