import { type AudienceRank, Rank } from "./audience.ts";

export type Role = "participant" | "spectator" | "staff" | "moderator" | "administrator";

/** Somebody without a session. All guests see the same pages, byte for byte. */
export interface Guest {
  readonly kind: "guest";
}

/** A name that its owner has in one topic only. Nobody else learns whose it is. */
export interface OneTimeName {
  readonly id: string;
  readonly topicId: number;
  readonly name: string;
}

/** A signed-in person, as loaded with the session in the one query of a request. */
export interface Member {
  readonly kind: "member";
  readonly id: number;
  readonly name: string;
  /** Last part of the profile's address. */
  readonly slug: string;
  readonly role: Role;
  /** The role that counts as soon as this session has a second proof; until then its person reads as a participant. */
  readonly waitingRole?: Role;
  /** They have something to agree to before they write again. */
  readonly mustAgree?: boolean;
  /** Shown beside the name of staff whose title an administrator has confirmed. */
  readonly staffTitle: string | null;
  /** Of the practice's team, and one of those who answer what people ask in private. No, if it does not say. */
  readonly clinical?: boolean;
  readonly suspendedUntil: Date | null;
  readonly createdAt: Date;
  /** Forums in which a volunteer moderates now, everything below them included. None if it does not say. */
  readonly moderates?: readonly number[];
  /** Names that they have in one topic each. None if it does not say. */
  readonly oneTimeNames?: readonly OneTimeName[];
}

/** The worker. Policies refuse it and no visibility filter matches it. */
export interface System {
  readonly kind: "system";
}

export type Viewer = Guest | Member | System;

export const guest: Guest = Object.freeze({ kind: "guest" });
export const system: System = Object.freeze({ kind: "system" });

/** Staff, moderators and administrators: the audience "staff". The badge needs a title besides. */
export function isStaff(viewer: Viewer): boolean {
  return viewer.kind === "member" && staffRoles.has(viewer.role);
}

/** May hide, move, close and pin. */
export function isModerator(viewer: Viewer): boolean {
  return viewer.kind === "member" && (viewer.role === "moderator" || viewer.role === "administrator");
}

/** A participant who helps in some forums: sees no more of people than others do. */
export function isVolunteer(viewer: Viewer): boolean {
  return forumsOf(viewer).length > 0;
}

/** May hide, move and close in this forum: site moderators everywhere, volunteers in theirs. */
export function moderatesIn(viewer: Viewer, forumId: number): boolean {
  return isModerator(viewer) || forumsOf(viewer).includes(forumId);
}

/** Where a volunteer moderates; nowhere for everybody else, site moderators too. */
export function forumsOf(viewer: Viewer): readonly number[] {
  return viewer.kind === "member" ? (viewer.moderates ?? []) : [];
}

/** The names that this viewer has in one topic each. */
export function oneTimeNamesOf(viewer: Viewer): readonly OneTimeName[] {
  return viewer.kind === "member" ? (viewer.oneTimeNames ?? []) : [];
}

/** What this viewer is called in a topic that they started under a one-time name; null everywhere else. */
export function oneTimeNameIn(viewer: Viewer, topicId: number): OneTimeName | null {
  return oneTimeNamesOf(viewer).find((one) => one.topicId === topicId) ?? null;
}

/** Did this viewer write it, under whichever name? */
export function isOwn(
  viewer: Viewer,
  written: { readonly authorId: number | null; readonly aliasId: string | null },
): boolean {
  if (viewer.kind !== "member") return false;
  if (written.aliasId !== null) return oneTimeNamesOf(viewer).some(({ id }) => id === written.aliasId);
  return viewer.id === written.authorId;
}

export function isAdministrator(viewer: Viewer): boolean {
  return viewer.kind === "member" && viewer.role === "administrator";
}

/** Only reads: wrote to us as a spectator. */
export function isSpectator(viewer: Viewer): boolean {
  return viewer.kind === "member" && viewer.role === "spectator";
}

export function isSuspended(member: Member, now: Date): boolean {
  return member.suspendedUntil !== null && member.suspendedUntil > now;
}

/** The narrowest audience this viewer belongs to; -1 for the worker, which belongs to none. */
export function audienceRank(viewer: Viewer): AudienceRank | -1 {
  if (viewer.kind === "system") return -1;
  if (viewer.kind === "guest") return Rank.public;
  return isStaff(viewer) ? Rank.staff : Rank.members;
}

const staffRoles: ReadonlySet<Role> = new Set(["staff", "moderator", "administrator"]);
