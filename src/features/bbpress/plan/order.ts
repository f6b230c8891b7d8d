import type { Survey } from "./survey.ts";

/** Gives the posts of each topic their positions: the opening post, then by date, then by id. */
export function orderPosts({ rows, warnings }: Survey): void {
  const { ids, parents, seconds, positions } = rows;
  const topicOf = (row: number): number => (rows.isTopic(row) ? ids[row] : parents[row]) ?? 0;
  const order = Uint32Array.from({ length: rows.length }, (_, row) => row).sort(
    (a, b) =>
      topicOf(a) - topicOf(b) ||
      Number(rows.isTopic(b)) - Number(rows.isTopic(a)) ||
      (seconds[a] ?? 0) - (seconds[b] ?? 0) ||
      (ids[a] ?? 0) - (ids[b] ?? 0),
  );
  let topic = 0;
  let opened = 0;
  let position = 0;
  for (const row of order) {
    if (rows.isDropped(row)) continue;
    if (topicOf(row) !== topic) {
      topic = topicOf(row);
      opened = seconds[row] ?? 0;
      position = 0;
    }
    if ((seconds[row] ?? 0) < opened) warnings.add("reply-before-topic", ids[row] ?? 0);
    const state = rows.state(row);
    if (state === "shown" || state === "hidden") positions[row] = ++position;
  }
}
