/** How long a proof of who somebody is holds for what is weighty (P-44). */
export const proofSeconds = 600;

export function isFreshProof(provedAt: Date, now: Date): boolean {
  return now.getTime() - provedAt.getTime() <= proofSeconds * 1000;
}
