import { absoluteDay } from "#core/dates.ts";
import { gradeToWarn } from "#platform/text/reading-level.ts";
import type { Asked } from "#platform/web/asked.ts";
import { fieldId } from "#ui/form/index.ts";
import { changedFields } from "../changes.ts";
import { markOf } from "../commands/draft.ts";
import type { PublishState } from "../pages/draft-cards.tsx";
import type { DraftPageProps } from "../pages/draft-page.tsx";
import type { HistoryLine } from "../pages/history-card.tsx";
import { type Missing, missingIn, readingLevelOf } from "../policy/missing.ts";
import { dayIn, latestReviewBy } from "../policy/review.ts";
import { canApprove } from "../policy/who.ts";
import type { Workshop } from "../queries/find-treatment.ts";
import type { Version } from "../queries/row.ts";
import { urls } from "../urls.ts";
import { editorWords } from "../words/editor.ts";
import { labelOf } from "../words/fields.ts";
import { optionProps } from "./option-props.ts";

const say = editorWords.workshop;

/** All that the team's page about an option shows. */
export async function draftPageProps(
  asked: Asked<unknown>,
  workshop: Workshop,
): Promise<Omit<DraftPageProps, "form" | "saved">> {
  const { base, draft, slug, shown, history } = workshop;
  const settings = asked.tools.settings();
  const missing = draft === null ? [] : missingIn(draft, settings);
  const { grade, longSentences } = readingLevelOf(base.content);
  return {
    slug,
    name: base.content.name || say.unnamed,
    seen: markOf(workshop),
    draft:
      draft === null
        ? null
        : {
            missing: missing.map((one) => ({ sentence: one.sentence, href: placeOf(slug, one) })),
            publish: publishState(asked, draft, missing.length === 0),
          },
    shown: shown !== null,
    reading: { line: say.reading(String(grade), longSentences.length), high: grade > gradeToWarn },
    option: await optionProps(asked, base),
    history: historyLines(history, settings.timeZone),
  };
}

function placeOf(slug: string, { where }: Missing): string {
  if (where.part === "text") return `${urls.edit(slug)}#${fieldId(where.field)}`;
  return urls.item(slug, where.part, where.place ?? "new");
}

function publishState({ viewer, now, tools }: Asked<unknown>, draft: Version, whole: boolean): PublishState {
  const { timeZone } = tools.settings();
  const decision = canApprove(viewer, { handedInBy: draft.handedInById, byClinician: draft.byClinician });
  const day = draft.handedInAt === null ? "" : absoluteDay(draft.handedInAt, timeZone).text;
  const handedIn = draft.handedInBy === null ? say.handedInGone(day) : say.handedIn(draft.handedInBy.name, day);
  return {
    handedIn: draft.handedInAt === null ? null : handedIn,
    mayApprove: decision.allowed && whole,
    why: decision.allowed ? say.waitsForOther : decision.reason,
    whole,
    changeNote: draft.changeNote,
    latest: latestReviewBy(dayIn(timeZone, now)),
  };
}

/** Each version with who stood by it and what it changed in the one before. */
function historyLines(history: readonly Version[], timeZone: string): readonly HistoryLine[] {
  return history.map((version, place) => {
    const before = history[place + 1];
    const changed = before ? changedFields(before.content, version.content).map(labelOf) : [];
    const day = version.approvedAt === null ? "" : absoluteDay(version.approvedAt, timeZone).text;
    const first = version.handedInBy?.name ?? say.gone;
    const second = version.approvedBy?.name ?? say.gone;
    const ended = version.endedAt === null ? null : absoluteDay(version.endedAt, timeZone).text;
    return {
      number: version.number,
      lines: [
        say.reviewed(first, second, day),
        version.changeNote,
        before === undefined ? say.noChange : changed.length === 0 ? "" : say.changed(changed.join(", ")),
        ended === null ? "" : say.ended(ended, version.endedWhy ?? ""),
      ].filter((line) => line !== ""),
    };
  });
}
