import { absoluteDay } from "#core/dates.ts";
import { allow, type Decision, refuse } from "#core/decision.ts";
import {
  isAdministrator,
  isModerator,
  isSpectator,
  isSuspended,
  type Member,
  type Role,
  type Viewer,
} from "#core/viewer.ts";
import { words } from "./words.ts";

const { rules } = words;

/** A person as rules about people see them. */
export interface PersonFacts {
  readonly id: number;
  readonly role: Role;
  readonly suspendedUntil: Date | null;
}

export const roles: readonly Role[] = ["participant", "spectator", "staff", "moderator", "administrator"];

export type StaffRole = "staff" | "moderator" | "administrator";

/** The practice's people: they belong to the audience "staff". */
export function isStaffRole(role: Role): role is StaffRole {
  return role === "staff" || role === "moderator" || role === "administrator";
}

/** @throws RangeError on a stored value that we do not understand: it must not open anything */
export function roleOf(stored: string): Role {
  const role = roles.find((one) => one === stored);
  if (!role) throw new RangeError(`There is no role called ${stored}.`);
  return role;
}

/** The practice's people get a link from an administrator instead: several may read a practice's mailbox (T-06). */
export const mayComeBackByMail = (role: Role): boolean => !isStaffRole(role);

/** What a badge says today: nothing, once the check of a title has run out (T-05). */
export function titleNow(
  person: { readonly staffTitle: string | null; readonly checkedUntil: Date | null },
  now: Date,
): string | null {
  return person.checkedUntil !== null && person.checkedUntil <= now ? null : person.staffTitle;
}

/** Does somebody answer what people ask in private? The care team does, moderators and administrators if it was said so. */
export function isClinical({ role, clinical }: { readonly role: Role; readonly clinical: boolean | null }): boolean {
  return isStaffRole(role) && (clinical ?? role === "staff");
}

/** How long before its end a check is an administrator's to-do. */
export const checkWarningDays = 30;

/** A person as rules about joining the practice's team see them. */
export interface TeamFacts {
  readonly role: Role;
  readonly imported: boolean;
  /** When they left the team, if they were in it before. */
  readonly staffUntil: Date | null;
}

/**
 * The practice's people are invited: whoever chose a pseudonym keeps it and is not turned into one of them. People
 * who came with an import, and people who were in the team before, have shown their name.
 */
export function canJoinTeam(person: TeamFacts): Decision {
  const known = isStaffRole(person.role) || person.imported || person.staffUntil !== null;
  return known ? allow : refuse(rules.inviteInstead);
}

/** The role that counts today: a paused moderator reads on with the team, and decides nothing meanwhile. */
export function roleNow({ role, suspendedUntil }: Omit<PersonFacts, "id">, now: Date): Role {
  const paused = suspendedUntil !== null && suspendedUntil > now;
  return paused && role === "moderator" ? "staff" : role;
}

/** How somebody can prove who they are, beside their password. */
export interface ProofFacts {
  readonly role: Role;
  readonly hasApp: boolean;
  readonly hasPasskey: boolean;
  readonly hasPassword: boolean;
  /** It has fewer characters than a password needs that stands alone. */
  readonly passwordShort: boolean;
}

/**
 * Is the right password not enough to log in? Whoever set up an app is asked for it; staff, and whoever has a short password,
 * for their passkey too.
 */
export function wantsSecondStep({ role, hasApp, hasPasskey, passwordShort }: Omit<ProofFacts, "hasPassword">): boolean {
  return hasApp || (hasPasskey && (passwordShort || isStaffRole(role)));
}

/** Characters of a password that alone lets its owner in, and of one beside a second step (P-37). */
export const fewestCharacters = { alone: 15, besideSecondStep: 8 } as const;

/** How many characters a new password of this person needs. */
export function leastCharacters({ hasApp, hasPasskey }: Pick<ProofFacts, "hasApp" | "hasPasskey">): number {
  return hasApp || hasPasskey ? fewestCharacters.besideSecondStep : fewestCharacters.alone;
}

/**
 * Do the rights of this role wait? The practice's people speak with its authority, so in their sessions a password alone is
 * not enough: until there was a second proof they read as participants (T-06).
 */
export function roleWaits(role: Role, provedTwice: boolean): boolean {
  return isStaffRole(role) && !provedTwice;
}

/**
 * May one of somebody's second proofs go? The practice's people keep at least one, nobody gives up their only way in, and a
 * short password is never left alone.
 *
 * @param left what they would have afterwards
 */
export function canRemoveProof(viewer: Member, going: "app" | "passkey", left: Omit<ProofFacts, "role">): Decision {
  const none = !left.hasApp && !left.hasPasskey;
  if (none && isStaffRole(viewer.waitingRole ?? viewer.role)) return refuse(rules.lastProof);
  if (going === "passkey" && !left.hasPasskey && !left.hasPassword) return refuse(rules.onlyWayIn);
  return none && left.passwordShort ? refuse(rules.shortPasswordFirst) : allow;
}

/** Printed codes are made so many at a time. */
export const codesInSet = 10;

/** Volunteers are participants. A pause, or another role, takes the forums away until it ends. */
export function forumsNow({ role, suspendedUntil }: Omit<PersonFacts, "id">, forums: readonly number[], now: Date) {
  const paused = suspendedUntil !== null && suspendedUntil > now;
  return role === "participant" && !paused ? forums : [];
}

/** May this viewer write anything at all now? Every rule about writing starts here. */
export function mayWrite(viewer: Viewer, now: Date): Decision {
  if (viewer.kind === "system") return refuse(rules.nobody);
  if (viewer.kind === "guest") return refuse(rules.logInToReply);
  if (viewer.waitingRole !== undefined) return refuse(rules.secondStepFirst);
  if (viewer.mustAgree) return refuse(rules.agreeFirst);
  if (isSuspended(viewer, now)) return refuse(pausedSentence(viewer.suspendedUntil, rules.paused, rules.pausedUntil));
  if (isSpectator(viewer)) return refuse(rules.spectator);
  return allow;
}

/** Whoever is here by their own consent gives it and takes it back; accounts of the practice's people rest on their work. */
export function canDecideConsent(viewer: Member): Decision {
  return isStaffRole(viewer.waitingRole ?? viewer.role) ? refuse(words.consent.team) : allow;
}

/** Far enough away to mean "until somebody lifts it". */
export const untilLifted = new Date("9999-12-31T00:00:00Z");

/** One of two sentences, by whether the pause has an end. */
export function pausedSentence(until: Date | null, endless: string, ending: (day: string) => string): string {
  if (until === null || until >= untilLifted) return endless;
  return ending(absoluteDay(until, "UTC").text);
}

/** Null when nothing holds this person up; the end is null where there is none. */
export function pauseOf(
  person: Pick<PersonFacts, "suspendedUntil">,
  now: Date,
): { readonly until: Date | null } | null {
  const { suspendedUntil: until } = person;
  if (until === null || until <= now) return null;
  return { until: until >= untilLifted ? null : until };
}

/** The list of people and what is done with it: not for members, not for volunteers. */
export function canSeePeople(viewer: Viewer): boolean {
  return isModerator(viewer);
}

/** Roles, titles and what an import brought: administrators. */
export function canManagePeople(viewer: Viewer): Decision {
  return isAdministrator(viewer) ? allow : refuse(rules.administratorsOnly);
}

/** Nobody changes their own role, so that a community is never left without an administrator by a slip. */
export function canChangeRole(viewer: Viewer, person: Pick<PersonFacts, "id">): Decision {
  if (viewer.kind === "member" && viewer.id === person.id) return refuse(rules.ownRole);
  return canManagePeople(viewer);
}

/** Moderators pause participants; administrators also staff and moderators; nobody an administrator or themselves. */
export function canSuspend(viewer: Viewer, person: Pick<PersonFacts, "id" | "role">): Decision {
  if (!isModerator(viewer)) return refuse(rules.moderatorsOnly);
  if (viewer.kind === "member" && viewer.id === person.id) return refuse(rules.ownSuspension);
  if (person.role === "administrator") return refuse(rules.suspendAdministrator);
  if (isStaffRole(person.role) && !isAdministrator(viewer)) return refuse(rules.suspendStaff);
  return allow;
}

/** A link with which somebody chooses a new password is as good as their password. */
export function canMakePasswordLink(viewer: Viewer): Decision {
  return isAdministrator(viewer) ? allow : refuse(rules.administratorsOnly);
}

/** Adults only. With a month and a year alone, somebody counts as 18 once the month of the birthday is over. */
export function isAdult(birth: { readonly month: number; readonly year: number }, now: Date): boolean {
  const months = (now.getUTCFullYear() - birth.year) * 12 + (now.getUTCMonth() + 1 - birth.month);
  return months > 18 * 12;
}

/** People on one list of blocked ones. */
export const mostBlocks = 200;

/** Members choose whom they do not want to meet; the practice's people meet everybody, and everybody them. */
export function canBlock(viewer: Viewer, person: Pick<PersonFacts, "id" | "role">): Decision {
  if (viewer.kind !== "member") return refuse(rules.logInToReply);
  if (viewer.id === person.id) return refuse(words.blocking.yourself);
  if (isStaffRole(viewer.role)) return refuse(words.blocking.asTeam);
  return isStaffRole(person.role) ? refuse(words.blocking.team) : allow;
}

/** Profiles are for members (README 10): to guests they do not exist. */
export function canOpenProfiles(viewer: Viewer): boolean {
  return viewer.kind === "member";
}

/** Characters of somebody's own words under their name. */
export const longestLine = 60;
