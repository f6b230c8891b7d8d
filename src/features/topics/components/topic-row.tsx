import { absoluteDate } from "#core/dates.ts";
import type { Viewer } from "#core/viewer.ts";
import { Badge, Unread } from "#ui/badge/badge.tsx";
import type { HeadingLevel } from "#ui/layout/layout.tsx";
import { Row } from "#ui/rows/rows.tsx";
import { PersonMark } from "#ui/swatch/swatch.tsx";
import type { TopicRow } from "../queries/list-topics.ts";
import { topicUrl } from "../urls.ts";
import { words } from "../words.ts";

interface TopicLineProps {
  readonly topic: TopicRow;
  readonly viewer: Viewer;
  readonly timeZone: string;
  /** Names the forum, in lists across forums. */
  readonly withForum?: boolean;
  readonly level?: HeadingLevel;
  /** Leads to the first new post instead of the top. */
  readonly href?: string;
  /** The viewer takes part, and others have written since they looked. */
  readonly answered?: boolean;
  /** What they are called there, on a page that only they see. */
  readonly under?: string | undefined;
}

/** A topic in a list. */
export function TopicLine({
  topic,
  viewer,
  timeZone,
  withForum,
  level,
  href,
  answered = false,
  under,
}: TopicLineProps) {
  const coarse = (viewer.kind !== "member" || topic.underOneTimeName) && !topic.lastPostByStaff;
  const date = absoluteDate(topic.lastPostAt, timeZone, coarse);
  return (
    <Row
      mark={
        <PersonMark
          name={topic.startedBy || words.post.former}
          staff={topic.startedByStaff && topic.startedBy !== ""}
        />
      }
      title={topic.title}
      href={href ?? topicUrl(topic.address)}
      level={level}
      meta={withForum === true ? topic.forumTitle : startedLine(topic)}
      marks={marksOf(topic, viewer, { answered, under })}
      last={[words.lists.posts(topic.postCount), <time datetime={date.machine}>{date.text}</time>]}
    />
  );
}

/** Nobody is named who left, or took back what they asked. */
function startedLine({ startedBy }: TopicRow) {
  return startedBy === "" ? null : <bdi>{words.lists.startedBy(startedBy)}</bdi>;
}

/** Null where nothing is to be said, so that no empty line is left. */
function marksOf(
  topic: TopicRow,
  viewer: Viewer,
  { answered, under }: { answered: boolean; under: string | undefined },
) {
  const isNew = viewer.kind === "member" && topic.neverOpened;
  // Who of the team started the topic has not answered by that.
  const isAnswered = topic.staffCount > (topic.startedByStaff ? 1 : 0);
  if (topic.pinned === 0 && !isAnswered && !topic.closed && topic.newPosts === 0 && !isNew && !under) return null;
  return (
    <>
      {under === undefined ? null : <Badge kind="private">{words.mine.under(under)}</Badge>}
      {topic.pinned > 0 ? (
        <Badge icon="pin">{topic.pinned === 2 ? words.topic.pinnedEverywhere : words.topic.pinned}</Badge>
      ) : null}
      {isAnswered ? (
        <Badge kind="answered" icon="check">
          {words.lists.answered}
        </Badge>
      ) : null}
      {topic.closed ? <Badge icon="lock">{words.lists.closed}</Badge> : null}
      {topic.newPosts > 0 ? (
        <Unread>{answered ? words.mine.somebodyAnswered(topic.newPosts) : words.lists.newPosts(topic.newPosts)}</Unread>
      ) : null}
      {isNew ? <Unread>{words.lists.unopened}</Unread> : null}
    </>
  );
}
