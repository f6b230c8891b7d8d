import { type Audience, audiences } from "#core/audience.ts";
import type { ImportedForum } from "../model.ts";
import type { AudienceRow } from "../report/report.ts";
import type { PostRows } from "./rows.ts";

/** How much each audience will be able to read. A post counts for its topic's audience, if both are shown. */
export function tallyAudiences(forums: readonly ImportedForum[], rows: PostRows): AudienceRow[] {
  const tally = new Map<Audience | "nobody", { forums: number; topics: number; posts: number }>();
  for (const audience of [...audiences, "nobody"] as const) tally.set(audience, { forums: 0, topics: 0, posts: 0 });
  const of = (audience: Audience | "nobody") => tally.get(audience) ?? { forums: 0, topics: 0, posts: 0 };
  for (const forum of forums) of(audiences[forum.effectiveAudience] ?? "nobody").forums += 1;
  for (let row = 0; row < rows.length; row++) {
    if (rows.isDropped(row)) continue;
    const readers = of(readersOf(rows, row));
    readers.posts += 1;
    if (rows.isTopic(row)) readers.topics += 1;
  }
  return Array.from(tally, ([audience, counts]) => ({ audience, ...counts }));
}

function readersOf(rows: PostRows, row: number): Audience | "nobody" {
  const topic = rows.isTopic(row) ? row : rows.find(rows.parents[row] ?? 0);
  if (topic === null || rows.state(row) !== "shown" || rows.state(topic) !== "shown") return "nobody";
  return audiences[rows.effectiveAudience(topic)] ?? "nobody";
}
