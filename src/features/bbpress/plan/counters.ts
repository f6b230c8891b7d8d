import type { Survey } from "./survey.ts";

/** What bbPress shows in a topic counts as a reply there. */
const counted = "publish";
/** What it shows in a forum counts as a topic there. */
const countedTopics = new Set(["publish", "closed"]);

/**
 * Lists where the old site's counters say something else than its rows do: they drift there when topics are split, moved or
 * repaired by hand. Ours are counted from the rows alone.
 */
export function noteCounters({ rows, forums, warnings }: Survey): void {
  const replies = new Uint32Array(rows.length);
  const topics = new Map<number, number>();
  for (let row = 0; row < rows.length; row++) {
    const parent = rows.parents[row] ?? 0;
    if (rows.isTopic(row)) {
      if (countedTopics.has(rows.status(row))) topics.set(parent, (topics.get(parent) ?? 0) + 1);
    } else if (!rows.isDropped(row) && rows.status(row) === counted) {
      const topic = rows.find(parent) ?? row;
      replies[topic] = (replies[topic] ?? 0) + 1;
    }
  }
  for (let row = 0; row < rows.length; row++) {
    const stored = rows.isTopic(row) ? rows.storedReplies(row) : null;
    if (stored !== null && stored !== replies[row]) warnings.add("replies-miscounted", rows.ids[row] ?? 0);
  }
  for (const [id, stored] of forums.storedTopics())
    if (stored !== (topics.get(id) ?? 0)) warnings.add("topics-miscounted", id);
}
