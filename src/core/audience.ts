/** Who may read something. The order is from widest to narrowest and is also how it is stored (0, 1, 2). */
export type Audience = "public" | "members" | "staff";
export type AudienceRank = 0 | 1 | 2;

export const Rank = { public: 0, members: 1, staff: 2 } as const satisfies Record<Audience, AudienceRank>;

export const audiences: readonly Audience[] = ["public", "members", "staff"];

/** @throws RangeError on a number that is no rank: a stored value that we do not understand must not open anything. */
export function audienceOf(rank: number): Audience {
  const audience = audiences[rank];
  if (audience === undefined) throw new RangeError(`No audience has rank ${rank}.`);
  return audience;
}

/** Whom something starts for that nobody has chosen readers for: as usual here, and never for more people than its place allows. */
export function startingAudience(place: Audience, usual: Audience): Audience {
  return audienceOf(narrowest([Rank[place], Rank[usual]]));
}

/** The narrowest of several audiences: the one rule by which forums, ancestors and topics combine. */
export function narrowest(ranks: readonly number[]): AudienceRank {
  return Rank[audienceOf(Math.max(Rank.public, ...ranks))];
}
