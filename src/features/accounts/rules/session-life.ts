import type { Role } from "#core/viewer.ts";
import { isStaffRole } from "../policy.ts";

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a session lasts, in seconds: at most, and without a touch (P-43). */
export interface SessionLife {
  readonly mostSeconds: number;
  readonly idleSeconds: number;
}

const onOwnDevice: SessionLife = { mostSeconds: 30 * day, idleSeconds: 14 * day };
const onSharedDevice: SessionLife = { mostSeconds: 12 * hour, idleSeconds: 30 * minute };

/** The longest that any session may go untouched. */
export const longestIdleSeconds = onOwnDevice.idleSeconds;

/** Sessions of one account that may exist side by side; the oldest makes room. */
export const mostSessions = 10;

/** A touch is written down this often at most, so that reading stays reading. */
export const touchEverySeconds = 5 * minute;

/** Staff see what others wrote in confidence: their sessions are always as short as on a shared device. */
export function sessionLife(role: Role, sharedDevice: boolean): SessionLife {
  return sharedDevice || isStaffRole(role) ? onSharedDevice : onOwnDevice;
}

interface SessionFacts {
  readonly role: Role;
  readonly sharedDevice: boolean;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
}

/** False once the session has lasted or rested for too long. */
export function isLive(session: SessionFacts, now: Date): boolean {
  const { mostSeconds, idleSeconds } = sessionLife(session.role, session.sharedDevice);
  return (
    now < session.expiresAt &&
    secondsBetween(session.createdAt, now) < mostSeconds &&
    secondsBetween(session.seenAt, now) < idleSeconds
  );
}

export function wantsTouch(seenAt: Date, now: Date): boolean {
  return secondsBetween(seenAt, now) >= touchEverySeconds;
}

function secondsBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 1000;
}
