import { type AudienceRank, narrowest } from "#core/audience.ts";
import type { HiddenCode } from "../report/findings.ts";
import { noteCounters } from "./counters.ts";
import { suitsTopic } from "./judge.ts";
import { orderPosts } from "./order.ts";
import type { Survey } from "./survey.ts";

/**
 * After the first pass: finds every row's place in the tree, closes what cannot be judged, and orders the posts.
 *
 * @returns the rows that come, topic after topic
 */
export function settleRows(survey: Survey): Uint32Array {
  const { rows } = survey;
  for (let row = 0; row < rows.length; row++) {
    settleDate(survey, row);
    if (rows.isTopic(row)) settleTopic(survey, row);
  }
  for (let row = 0; row < rows.length; row++) if (!rows.isTopic(row)) settleReply(survey, row);
  for (let row = 0; row < rows.length; row++) if (rows.replyTos[row] !== 0) settleReplyTo(survey, row);
  noteCounters(survey);
  rows.forgetCopies();
  noteStickies(survey);
  return orderPosts(survey);
}

function settleDate({ rows, clock, warnings }: Survey, row: number): void {
  const seconds = rows.seconds[row] ?? Number.NaN;
  if (Number.isNaN(seconds) || !rows.isLocalTime(row)) return;
  rows.seconds[row] = clock.toUtc(seconds);
  warnings.add("date-guessed", rows.ids[row] ?? 0);
}

function settleTopic(survey: Survey, row: number): void {
  const { rows, forums } = survey;
  const parent = rows.parents[row] ?? 0;
  const meta = rows.metaForums[row] ?? 0;
  const forum = forums.find(parent) ?? (parent === 0 ? forums.find(meta) : undefined);
  rows.parents[row] = forum?.id ?? 0;
  if (forum === undefined) hide(survey, row, "no-forum");
  const reach = forum?.effectiveAudience ?? 2;
  const metaReach = forums.find(meta)?.effectiveAudience ?? 0;
  if (metaReach > reach) hide(survey, row, "parents-disagree");
  rows.setEffectiveAudience(row, narrowest([reach, metaReach, rows.audience(row)]));
  if (Number.isNaN(rows.seconds[row] ?? 0)) {
    rows.seconds[row] = 0;
    survey.warnings.add("date-missing", rows.ids[row] ?? 0);
  }
}

function settleReply(survey: Survey, row: number): void {
  const { rows, warnings } = survey;
  const meta = rows.metaTopics[row] ?? 0;
  const topic = topicRow(survey, rows.parents[row] ?? 0) ?? topicRow(survey, meta);
  if (topic === null) {
    skipReply(survey, row);
    return;
  }
  rows.parents[row] = rows.ids[topic] ?? 0;
  const reach = rows.effectiveAudience(topic);
  const suits = rows.state(row) !== "shown" || suitsTopic(rows.status(row), { state: rows.state(topic), reach });
  if (!suits || otherReach(survey, row, meta) > reach) hide(survey, row, "parents-disagree");
  rows.setEffectiveAudience(row, reach);
  if (Number.isNaN(rows.seconds[row] ?? 0)) {
    rows.seconds[row] = rows.seconds[topic] ?? 0;
    warnings.add("date-missing", rows.ids[row] ?? 0);
  }
}

/** What bbPress's own copies of topic and forum say; a copy that leads nowhere says nothing. */
function otherReach(survey: Survey, row: number, metaTopicId: number): AudienceRank {
  const topic = topicRow(survey, metaTopicId);
  const forum = survey.forums.find(survey.rows.metaForums[row] ?? 0);
  return narrowest([topic === null ? 0 : survey.rows.effectiveAudience(topic), forum?.effectiveAudience ?? 0]);
}

function topicRow({ rows }: Survey, id: number): number | null {
  const row = id === 0 ? null : rows.find(id);
  return row !== null && rows.isTopic(row) ? row : null;
}

/** Who is answered must be in the same topic; bbPress loses track of that when topics are split or merged. */
function settleReplyTo({ rows, warnings }: Survey, row: number): void {
  const target = rows.replyTos[row] ?? 0;
  const id = rows.ids[row] ?? 0;
  const targetRow = rows.find(target);
  const topic = rows.parents[row];
  const same =
    targetRow !== null && (target === topic || (!rows.isTopic(targetRow) && rows.parents[targetRow] === topic));
  if (same && target !== id) return;
  rows.replyTos[row] = 0;
  warnings.add("reply-to-elsewhere", id);
}

function skipReply({ rows, skipped, counts }: Survey, row: number): void {
  rows.drop(row);
  skipped.add("no-topic", rows.ids[row] ?? 0);
  counts.skipped("reply", rows.status(row));
}

function hide({ rows, hidden }: Survey, row: number, code: HiddenCode): void {
  hidden.add(code, rows.ids[row] ?? 0);
  if (rows.state(row) === "shown") rows.setState(row, "hidden");
}

function noteStickies(survey: Survey): void {
  for (const id of survey.forums.stickies())
    if (topicRow(survey, id) === null) survey.warnings.add("sticky-unknown", id);
}
