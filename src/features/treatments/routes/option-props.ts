import { absoluteDay } from "#core/dates.ts";
import type { Asked } from "#platform/web/asked.ts";
import type { OptionLink, OptionProps } from "../pages/option-props.ts";
import { mustKeepQuiet, nameElsewhere, noteFor, showsStories } from "../policy/places.ts";
import { dayIn, isBeingRechecked } from "../policy/review.ts";
import { listShown } from "../queries/find-treatment.ts";
import { type LinkedTopic, listLinkedTopics } from "../queries/linked-topics.ts";
import { namesOfTeam } from "../queries/member-names.ts";
import type { Reviewer, Version } from "../queries/row.ts";
import { dayText } from "../shown.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.option;

/** All that the page of an option shows, as this viewer and the law of the place allow. */
export async function optionProps(asked: Asked<unknown>, version: Version): Promise<OptionProps> {
  const { db, viewer, now, tools } = asked;
  const law = tools.settings();
  const { content, slug, state, reviewBy } = version;
  const today = dayIn(law.timeZone, now);
  const linked = await listLinkedTopics(db, viewer, version.treatmentId);
  const links = await linksTo(asked);
  const ids = content.studies.flatMap(({ verifiedBy }) => (verifiedBy === null ? [] : [verifiedBy]));
  const isDue = state === "shown" && isBeingRechecked(reviewBy, today);
  return {
    ...{ slug, content },
    reviewed: reviewedBy(version, law.timeZone),
    rechecked: isDue && reviewBy !== null ? dayText(reviewBy) : null,
    consultationFirst: mustKeepQuiet(law, content),
    countryNote: noteFor(law, content),
    alternatives: pick(links, content.alternatives),
    combinesWith: pick(links, content.combinesWith),
    questions: ofKind(linked, "question"),
    stories: showsStories(law, content) ? ofKind(linked, "story") : [],
    checkers: await namesOfTeam(db, ids),
  };
}

function reviewedBy({ state, handedInBy, approvedBy, approvedAt, reviewBy }: Version, timeZone: string): string | null {
  if (state === "draft" || approvedAt === null || reviewBy === null) return null;
  const named = (reviewer: Reviewer | null) => {
    if (reviewer === null) return say.gone;
    return reviewer.title === null ? reviewer.name : say.titled(reviewer.name, reviewer.title);
  };
  const on = absoluteDay(approvedAt, timeZone).text;
  return say.reviewed({ first: named(handedInBy), second: named(approvedBy), on, by: dayText(reviewBy) });
}

/** Published options by their address; a link names them as lists do. */
async function linksTo({ db, tools }: Asked<unknown>): Promise<ReadonlyMap<string, OptionLink>> {
  const shown = await listShown(db);
  const link = ({ slug, content }: Version): OptionLink => ({
    name: nameElsewhere(tools.settings(), content, words.quietName),
    href: urls.option(slug),
  });
  return new Map(shown.map((version) => [version.slug, link(version)]));
}

function pick(links: ReadonlyMap<string, OptionLink>, slugs: readonly string[]): readonly OptionLink[] {
  return slugs.flatMap((slug) => links.get(slug) ?? []);
}

function ofKind(topics: readonly LinkedTopic[], kind: LinkedTopic["kind"]): readonly LinkedTopic[] {
  return topics.filter((topic) => topic.kind === kind);
}
