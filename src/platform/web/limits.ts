import { TooOften } from "#core/errors.ts";
import { words } from "./words.ts";

/** How often something may be done: so many times in so many seconds, counted by network, by account or by both. */
interface Limit {
  readonly by: "network" | "member" | "either";
  readonly times: number;
  readonly seconds: number;
}

/** security.md 2.7. Log-in and sign-up count in the database besides, where a restart does not forget them. */
const limits = {
  read: { by: "network", times: 120, seconds: 60 },
  topic: { by: "member", times: 10, seconds: 86_400 },
  reply: { by: "member", times: 30, seconds: 600 },
  edit: { by: "member", times: 30, seconds: 600 },
  /** Beside these urgent help stays open: it counts nothing. */
  conversation: { by: "member", times: 5, seconds: 86_400 },
  message: { by: "member", times: 30, seconds: 3_600 },
  report: { by: "either", times: 20, seconds: 86_400 },
  small: { by: "either", times: 120, seconds: 600 },
  draft: { by: "member", times: 300, seconds: 600 },
  search: { by: "either", times: 30, seconds: 60 },
  "guest-search": { by: "network", times: 10, seconds: 60 },
  profile: { by: "either", times: 60, seconds: 600 },
  "log-in": { by: "network", times: 60, seconds: 900 },
  "sign-up": { by: "network", times: 20, seconds: 3_600 },
  "api-write": { by: "either", times: 120, seconds: 600 },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

export interface Limiter {
  readonly enabled: boolean;
  /**
   * Counts one attempt.
   *
   * @param who network null: we do not know whose it is, so it is not counted
   * @throws TooOften with the seconds to wait
   */
  count(name: LimitName, who: { readonly network: string | null; readonly memberId: number | null }): void;
}

const mostKeys = 200_000;

/** Counts in memory, in fixed windows, with a bounded number of keys. */
export function createLimiter(enabled: boolean, nowMs: () => number): Limiter {
  const windows = new Map<string, { startedMs: number; count: number }>();
  return {
    enabled,
    count(name, who) {
      if (!enabled) return;
      const limit: Limit = limits[name];
      const counted = limit.by !== "network" && who.memberId !== null ? who.memberId : who.network;
      if (counted === null) return;
      const now = nowMs();
      const key = `${name} ${counted}`;
      const window = windows.get(key);
      if (!window || now - window.startedMs >= limit.seconds * 1000) {
        if (windows.size >= mostKeys) forgetOldest(windows);
        windows.delete(key);
        windows.set(key, { startedMs: now, count: 1 });
        return;
      }
      window.count += 1;
      if (window.count > limit.times) {
        const waitSeconds = Math.ceil((window.startedMs + limit.seconds * 1000 - now) / 1000);
        throw new TooOften(words.tooOften, waitSeconds);
      }
    },
  };
}

/** A map keeps the order of insertion, so the first tenth is the oldest. */
function forgetOldest(windows: Map<string, unknown>): void {
  let drop = mostKeys / 10;
  for (const key of windows.keys()) {
    if (drop-- <= 0) return;
    windows.delete(key);
  }
}
