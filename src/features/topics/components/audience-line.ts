import type { Audience } from "#core/audience.ts";
import type { AudienceKind } from "#ui/audience/audience.tsx";
import { words } from "../words.ts";

/** Who can read it, in the design's words. */
export function audienceLine(audience: Audience, own = false): { kind: AudienceKind; lead: string; rest: string } {
  if (audience === "staff") return { kind: "team", ...(own ? words.audience.staffOwn : words.audience.staff) };
  return { kind: audience, ...words.audience[audience] };
}
