import { z } from "zod";
import type { OneTimeName } from "#core/viewer.ts";
import type { Sealer } from "#platform/crypto/sealer.ts";

const ownNames = z.array(z.object({ id: z.uuid(), topicId: z.number().int(), name: z.string() }));

/** The one-time names of a member, as they are kept with the member: readable with the install key only. */
export function sealOwnNames(sealer: Sealer, memberId: number, names: readonly OneTimeName[]): Buffer {
  return sealer.seal(JSON.stringify(names), about(memberId));
}

/** @throws Error when they were altered or sealed with another key */
export function openOwnNames(sealer: Sealer, memberId: number, sealed: Buffer | null): readonly OneTimeName[] {
  return sealed === null ? [] : ownNames.parse(JSON.parse(sealer.open(sealed, about(memberId))));
}

function about(memberId: number): string {
  return `member|own_names|${memberId}`;
}
