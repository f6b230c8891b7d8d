import { absoluteDate } from "#core/dates.ts";
import type { Viewer } from "#core/viewer.ts";
import { canBringIntoSight } from "#features/topics/index.ts";
import { plainText } from "#platform/text/plain.ts";
import { storedHtml } from "#platform/text/stored.ts";
import type { Tools } from "#platform/work/tools.ts";
import { aboutNote } from "../commands/report-post.ts";
import type { CaseView } from "../components/open-case/open-case.tsx";
import type { UnseenView } from "../components/unseen-case/unseen-case.tsx";
import { canOpenPeople } from "../policy.ts";
import type { ReportedCase } from "../queries/list-queue.ts";
import type { OpenReport } from "../queries/list-reports.ts";
import type { UnseenPost } from "../queries/unseen-post.ts";
import { words } from "../words.ts";

const longestExcerpt = 600;

/** A reported post as its moderator reads it. */
export function caseView(
  tools: Tools,
  viewer: Viewer,
  { html, firstAt, severity, reports, ...one }: ReportedCase,
): CaseView & { readonly kind: "reported" } {
  return {
    ...one,
    authorId: canOpenPeople(viewer) ? one.authorId : null,
    excerpt: plainText(html, longestExcerpt, { quotes: "keep" }),
    first: whenIn(tools, firstAt),
    urgent: severity === "high",
    reports: reports.map((report) => ({
      id: report.id,
      reason: words.reasons[report.reason],
      note: openedNote(tools, report),
    })),
  };
}

/** What is out of sight: what waits as it would be shown, of everything else the beginning. */
export function unseenView<Post extends UnseenPost>(tools: Tools, viewer: Viewer, post: Post): UnseenView {
  const { html, writtenAt, authorId, forum, ...one } = post;
  const writer = { authorId, aliasId: null, writerGone: one.author === null };
  const showing = canBringIntoSight(viewer, { forumId: forum.id }, writer);
  return {
    ...one,
    forum,
    authorId: canOpenPeople(viewer) ? authorId : null,
    written: whenIn(tools, writtenAt),
    body:
      one.state === "pending"
        ? { html: storedHtml(html) }
        : { excerpt: plainText(html, longestExcerpt, { quotes: "keep" }) },
    staysBecause: showing.allowed ? null : showing.reason,
  };
}

/** A note that was sealed with another key must not keep moderators from deciding. */
function openedNote({ sealer, log: logger }: Tools, { id: reportId, noteSealed }: OpenReport): string | null {
  if (noteSealed === null) return null;
  try {
    return sealer.open(noteSealed, aboutNote(reportId));
  } catch {
    logger.warn("The note of a report could not be opened.", { reportId });
    return words.open.noteLost;
  }
}

export function whenIn(tools: Tools, instant: Date): string {
  return absoluteDate(instant, tools.settings().timeZone).text;
}
