import { z } from "zod";
import { NotFound } from "#core/errors.ts";
import type { Member, Viewer } from "#core/viewer.ts";
import type { DraftPlace } from "#features/topics/index.ts";

/** The last part of a conversation's address, as `newOpaqueName` makes it. */
const token = z.string().regex(/^[\w-]{22}$/);

export const ofOne = z.object({ conversation: token });
export type OfOne = z.output<typeof ofOne>;

export const draftOf = (conversation: string): DraftPlace => `ask:${conversation}`;

/** Routes for members see nobody else. @throws NotFound */
export function asMember(viewer: Viewer): Member {
  if (viewer.kind !== "member") throw new NotFound();
  return viewer;
}
