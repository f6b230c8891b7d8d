import { type ImportedEdit, type ImportedPost, type ImportedTopic, MOST } from "../model.ts";
import { readDate } from "../stored/clock.ts";
import { readEdits, versionBefore } from "../stored/edits.ts";
import { allMetaOf } from "../stored/meta.ts";
import { cutTo, decodeSlug, oneLine } from "../stored/names.ts";
import { readOwnNote, readOwnText } from "../stored/own-note.ts";
import { words } from "../words.ts";
import type { WxrItem } from "../wxr/records.ts";
import { judgePost } from "./judge.ts";
import { authorOf } from "./people.ts";
import type { Survey } from "./survey.ts";

/** A topic read again, with what the first pass settled about it. */
export function topicOf(survey: Survey, row: number, item: WxrItem): ImportedTopic {
  const { rows, forums } = survey;
  const note = readOwnNote(item);
  return {
    id: item.id,
    forumId: rows.parents[row] || null,
    title: cutTo(MOST.topicTitle, oneLine(item.title)) || words.untitledTopic,
    slug: decodeSlug(item.name).slice(0, MOST.slug),
    oldSlugs: oldSlugsOf(item),
    state: rows.state(row),
    closed: judgePost(item, survey.keys).closed,
    audience: rows.audience(row),
    effectiveAudience: rows.effectiveAudience(row),
    author: authorOf(item),
    createdAt: dateOf(survey, row),
    tags: tagsOf(survey, item),
    pinned: note?.pinned === 2 ? 2 : forums.pinned(item.id),
    starterWithdrawn: wordsState(survey, row, item) === "withdrawn",
    link: item.link.slice(0, 2000),
  };
}

/** A post read again; a topic's own text is its first post. */
export function postOf(survey: Survey, row: number, item: WxrItem): ImportedPost {
  const { rows } = survey;
  const isTopic = rows.isTopic(row);
  const state = wordsState(survey, row, item);
  return {
    id: item.id,
    topicId: isTopic ? item.id : (rows.parents[row] ?? 0),
    position: rows.positions[row] || null,
    state,
    reach: rows.effectiveAudience(isTopic ? row : (rows.find(rows.parents[row] ?? 0) ?? row)),
    author: authorOf(item),
    createdAt: dateOf(survey, row),
    modifiedAt: modifiedOf(survey, row, item),
    replyToId:
      rows.replyTos[row] || (!isTopic && readOwnNote(item)?.answersOpening ? (rows.parents[row] ?? null) : null),
    source: item.content,
    kept: state === "withdrawn" ? { format: "markdown", source: "" } : keptText(item, state),
    edits: editsOf(survey, item),
    attachments: survey.attached.of(item.id),
    oldSlugs: isTopic ? [] : oldSlugsOf(item),
    replySlugs: replySlugsOf(item, isTopic),
    link: item.link.slice(0, 2000),
  };
}

/** What we exported ourselves says of the words alone; not where the rest of the file speaks against it. */
function wordsState({ rows }: Survey, row: number, item: WxrItem): ImportedPost["state"] {
  const state = rows.state(row);
  const note = readOwnNote(item);
  const stands = state === "shown" || state === "hidden";
  if (note === null || !stands || note.state !== state) return state;
  return note.words === "withdrawn" || note.words === "hidden" || note.words === "shown" ? note.words : state;
}

/** The source of a text that we exported ourselves; where another sentence stands for it, only to stay hidden. */
function keptText(item: WxrItem, state: ImportedPost["state"]): ImportedPost["kept"] {
  const text = readOwnText(item);
  return text === null || (text.veiled && state !== "hidden") ? null : { format: text.format, source: text.source };
}

function dateOf({ rows }: Survey, row: number): Date {
  return new Date((rows.seconds[row] ?? 0) * 1000);
}

function modifiedOf(survey: Survey, row: number, item: WxrItem): Date | null {
  const local = readDate(item.modifiedLocal);
  const seconds = readDate(item.modifiedGmt) ?? (local === null ? null : survey.clock.toUtc(local));
  return seconds === null || seconds === survey.rows.seconds[row] ? null : new Date(seconds * 1000);
}

function editsOf({ people, clock }: Survey, item: WxrItem): ImportedEdit[] {
  const edits = readEdits(item) ?? [];
  return edits.map(({ revisionId, editorId, reason }) => {
    const made = item.revisions.find(({ id }) => id === revisionId);
    const local = readDate(made?.dateLocal ?? "");
    const seconds = readDate(made?.dateGmt ?? "") ?? (local === null ? null : clock.toUtc(local));
    return {
      editorLogin: people.loginOf(editorId),
      reason,
      at: seconds === null ? null : new Date(seconds * 1000),
      before: versionBefore(item, revisionId)?.content ?? null,
    };
  });
}

function tagsOf({ tags }: Survey, item: WxrItem) {
  const slugs = new Set(item.tags.map(({ slug }) => decodeSlug(slug)));
  return [...slugs].map((slug) => tags.get(slug)).filter((tag) => tag !== undefined);
}

/** A topic that was split off was a reply once. */
function replySlugsOf(item: WxrItem, isTopic: boolean): string[] {
  const today = decodeSlug(item.name);
  const own = isTopic || today === "" || today === String(item.id) || today.length > MOST.slug ? [] : [today];
  return [...own, ...oldSlugsOf(item)].filter((slug) => !/^\d+$/.test(slug));
}

function oldSlugsOf(item: WxrItem): string[] {
  const slugs = allMetaOf(item, "_wp_old_slug").slice(0, 100).map(decodeSlug);
  return [...new Set(slugs)].filter(
    (slug) => slug !== "" && slug.length <= MOST.slug && slug !== decodeSlug(item.name),
  );
}
