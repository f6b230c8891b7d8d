/** How often a wrong password may be tried (security.md 2.7, P-40). Pure: the counts live in the database. */
export interface TryRule {
  /** After this long without being full, counting starts anew. */
  readonly windowSeconds: number;
  /** So many tries at once. */
  readonly free: number;
  /** Seconds to wait before each further try; the last one repeats. Empty: no further try in this window. */
  readonly delays: readonly number[];
}

/** One account from one network, or one account on a device it was used on before. */
export const doorRule: TryRule = { windowSeconds: 900, free: 5, delays: [1, 2, 4, 8, 16, 32, 60] };

/** One network, whatever the account. */
export const networkRule: TryRule = { windowSeconds: 900, free: 20, delays: [] };

/** One account from anywhere: afterwards only known devices and a new link get in, so nobody is locked out by others. */
export const accountRule: TryRule = { windowSeconds: 30 * 86_400, free: 100, delays: [] };

export const signUpRule: TryRule = { windowSeconds: 3_600, free: 3, delays: [] };

/** Codes of six digits and printed ones: five tries and then a wait, wherever they come from. */
export const codeRule: TryRule = { windowSeconds: 900, free: 5, delays: [] };

/** Mail that somebody causes without having proved anything: to one address, from one network, from this place. */
export const mailRule: TryRule = { windowSeconds: 3_600, free: 3, delays: [] };
export const mailNetworkRule: TryRule = { windowSeconds: 3_600, free: 10, delays: [] };
export const mailSiteRule: TryRule = { windowSeconds: 3_600, free: 300, delays: [] };

/** The longest that a count matters. */
export const longestWindowSeconds = accountRule.windowSeconds;

export interface TryCount {
  /** This try included. */
  readonly count: number;
  readonly startedAt: Date;
}

/** Seconds until this try is allowed; 0 when it is. */
export function waitSeconds(rule: TryRule, tried: TryCount, now: Date): number {
  const elapsed = (now.getTime() - tried.startedAt.getTime()) / 1000;
  const needed = Math.min(secondsNeeded(rule, tried.count), rule.windowSeconds);
  return Math.max(0, Math.ceil(needed - elapsed));
}

/** How much of the window must have passed before the nth try. */
function secondsNeeded({ free, delays, windowSeconds }: TryRule, count: number): number {
  const further = count - free;
  if (further <= 0) return 0;
  const last = delays.at(-1);
  if (last === undefined) return windowSeconds;
  const listed = delays.slice(0, further).reduce((sum, delay) => sum + delay, 0);
  return listed + Math.max(0, further - delays.length) * last;
}
