import type { Settings } from "#core/settings.ts";
import type { Role } from "#core/viewer.ts";
import { isStaffRole } from "../policy.ts";

/** The practice's texts that people agree to, by version. */
export interface ConsentVersions {
  readonly rules: number;
  readonly privacy: number;
}

/** What somebody agreed to; null where nothing is on record: accounts that were made for their owners, or came with an import. */
export interface Agreed {
  readonly rulesVersion: number | null;
  readonly privacyVersion: number | null;
  readonly withdrawnAt: Date | null;
}

/** The versions in force. */
export function versionsNow({ texts }: Pick<Settings, "texts">): ConsentVersions {
  return { rules: texts.rules.version, privacy: texts.privacy.version };
}

/** The versions that a form stood beside: what its reader could read, also where the practice changed a text meanwhile. */
export function versionsSeen(
  { rulesVersion, privacyVersion }: { rulesVersion?: number | undefined; privacyVersion?: number | undefined },
  now: ConsentVersions,
): ConsentVersions {
  return {
    rules: Math.min(rulesVersion ?? now.rules, now.rules),
    privacy: Math.min(privacyVersion ?? now.privacy, now.privacy),
  };
}

/**
 * Is something to be agreed to before they write again? What was taken back, or a version that the practice asks everybody
 * about. Accounts of the practice's people rest on their work.
 */
export function owesConsent(role: Role, agreed: Agreed, { rules, privacy }: Settings["texts"]): boolean {
  if (isStaffRole(role)) return false;
  if (agreed.withdrawnAt !== null) return true;
  return (
    (agreed.rulesVersion ?? 0) < (rules.asks?.since ?? 0) || (agreed.privacyVersion ?? 0) < (privacy.asks?.since ?? 0)
  );
}

/** After so many days without a word somebody who took their consent back has left. */
export const daysToDecide = 30;

/** When that is for somebody who took it back at this moment. */
export function decideUntil(withdrawnAt: Date): Date {
  return new Date(withdrawnAt.getTime() + daysToDecide * 86_400_000);
}
