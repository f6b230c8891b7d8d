import type { PostRows } from "./rows.ts";
import type { Survey } from "./survey.ts";

/**
 * Gives the posts of each topic their positions: the opening post, then by date, then by id.
 *
 * @returns the rows that come, in this order, topic after topic
 */
export function orderPosts({ rows, warnings }: Survey): Uint32Array {
  const { ids, parents, seconds, positions } = rows;
  const topicOf = (row: number): number => (rows.isTopic(row) ? ids[row] : parents[row]) ?? 0;
  const order = rowsThatCome(rows).sort(
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
    if (topicOf(row) !== topic) {
      topic = topicOf(row);
      opened = seconds[row] ?? 0;
      position = 0;
    }
    if ((seconds[row] ?? 0) < opened) warnings.add("reply-before-topic", ids[row] ?? 0);
    const state = rows.state(row);
    if (state === "shown" || state === "hidden") positions[row] = ++position;
  }
  return order;
}

function rowsThatCome(rows: PostRows): Uint32Array {
  const all = new Uint32Array(rows.length);
  let count = 0;
  for (let row = 0; row < rows.length; row++) if (!rows.isDropped(row)) all[count++] = row;
  return all.subarray(0, count);
}
