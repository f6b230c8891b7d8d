import { isOwn, isStaff, type Viewer } from "#core/viewer.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { Badge } from "#ui/badge/badge.tsx";
import { ButtonLink, TextLink } from "#ui/button/button.tsx";
import { CallIn, Card } from "#ui/card/card.tsx";
import { ChipLink, Jump } from "#ui/chip/chip.tsx";
import { Cluster, Columns, PageHead, Stack } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Pagination } from "#ui/pagination/pagination.tsx";
import { Links } from "#ui/people/people.tsx";
import { Posts } from "#ui/post/post.tsx";
import { Monogram } from "#ui/swatch/swatch.tsx";
import { audienceLine } from "../components/audience-line.ts";
import { FoldedPost } from "../components/folded-post.tsx";
import { postsLine } from "../components/paging-lines.ts";
import { PostCard } from "../components/post-card.tsx";
import { cardOf } from "../components/post-card-props.ts";
import { foldPosts } from "../fold-posts.ts";
import { canClose, canModerateIn, canNarrow, canReply } from "../policy.ts";
import type { TopicView } from "../queries/find-topic.ts";
import type { SeenPage } from "../shared-page.ts";
import { postUrl, tagUrl, topicUrl, urls } from "../urls.ts";
import { words } from "../words.ts";
import { QuickClose, type ReplyBox, ReplyForm } from "./reply-form.tsx";

export interface TopicPageProps extends SeenPage {
  readonly viewer: Viewer;
  readonly now: Date;
  readonly timeZone: string;
  /** Null for those who cannot reply. */
  readonly reply: ReplyBox | null;
  /** When two administrators looked up whose one-time name this is: for whoever it is. */
  readonly nameOpened: string | null;
}

/** One page of a topic, with the reply form where the viewer may reply. */
export function TopicPage(props: TopicPageProps) {
  const { topic, posts, viewer } = props;
  const looking = { ...props, forumId: topic.forumId, mayReply: canReply(viewer, topic, props.now).allowed };
  return (
    <>
      <TopicHead topic={topic} viewer={viewer} />
      {props.nameOpened === null ? null : <Notice kind="private">{words.names.told(props.nameOpened)}</Notice>}
      <Columns aside={<Aside topic={topic} perPage={props.paging.perPage} />} asideLabel={words.topic.whoWrote}>
        <Stack>
          <StaffJump topic={topic} perPage={props.paging.perPage} />
          <p class="meta">{postsLine(props.paging)}</p>
          <Posts start={props.paging.from}>
            {foldPosts(posts, props.blocked).map(({ post, folded }) => (
              <li key={post.id}>
                {folded ? <FoldedPost {...cardOf(post, looking)} /> : <PostCard {...cardOf(post, looking)} />}
              </li>
            ))}
          </Posts>
          {props.paging.pages > 1 ? <Pages {...props} /> : null}
        </Stack>
        <Ending {...props} />
        <InPrivate topic={topic} viewer={viewer} />
        {canModerateIn(viewer, topic).allowed ? null : <StartersWays topic={topic} viewer={viewer} />}
      </Columns>
    </>
  );
}

/** Going on with the team alone: nothing of it is ever seen in the topic. The team itself is asked, and does not ask. */
function InPrivate({ topic, viewer }: { topic: TopicView; viewer: Viewer }) {
  if (viewer.kind !== "member" || isStaff(viewer)) return null;
  return (
    <p class="no-print">
      <TextLink href={urls.inPrivate(topic.id)} icon="rings">
        {words.topic.inPrivate}
      </TextLink>
    </p>
  );
}

/** What the person who started a topic can do with the whole of it. */
function StartersWays({ topic, viewer }: { topic: TopicView; viewer: Viewer }) {
  return (
    <>
      {canClose(viewer, topic).allowed ? <QuickClose topic={topic} /> : null}
      {canNarrow(viewer, topic).allowed && topic.audience !== "staff" ? (
        <TextLink href={urls.narrow(topic.id)} icon="people">
          {words.narrow.link}
        </TextLink>
      ) : null}
    </>
  );
}

function TopicHead({ topic, viewer }: { topic: TopicView; viewer: Viewer }) {
  const own = isOwn(viewer, topic);
  return (
    <PageHead title={topic.title}>
      <p class="meta">
        {topic.startedBy === "" ? null : (
          <>
            {words.topic.startedBy} <bdi>{topic.startedBy}</bdi> ·{" "}
          </>
        )}
        {words.topic.posts(topic.postCount)} · {words.topic.people(topic.participantCount)}
      </p>
      <AudienceLine {...audienceLine(topic.audience, own)} />
      {topic.closed || topic.pinned > 0 ? (
        <p class="cluster">
          {topic.pinned > 0 ? (
            <Badge icon="pin">{topic.pinned === 2 ? words.topic.pinnedEverywhere : words.topic.pinned}</Badge>
          ) : null}
          {topic.closed ? <Badge icon="lock">{words.topic.closed}</Badge> : null}
        </p>
      ) : null}
      {topic.state === "hidden" ? <Notice kind="lamp">{words.topic.hiddenLine(topic.hiddenWhy ?? "")}</Notice> : null}
      <Ways topic={topic} viewer={viewer} />
      {topic.tags.length > 0 ? (
        <nav class="cluster" aria-label={words.topic.tags}>
          {topic.tags.map((tag) => (
            <ChipLink href={tagUrl(tag.slug)} key={tag.slug}>
              {tag.name}
            </ChipLink>
          ))}
        </nav>
      ) : null}
    </PageHead>
  );
}

/** What can be done with the whole topic: go on reading, and for moderators manage it. */
function Ways({ topic, viewer }: { topic: TopicView; viewer: Viewer }) {
  const unread = viewer.kind === "member" && topic.readPosition > 0 && topic.readPosition < topic.postCount;
  const mayManage = canModerateIn(viewer, topic).allowed;
  if (!unread && !mayManage) return null;
  return (
    <Cluster>
      {unread ? (
        <ButtonLink kind="quiet" small href={urls.firstUnread(topic.id)}>
          {words.topic.firstUnread}
        </ButtonLink>
      ) : null}
      {mayManage ? (
        <ButtonLink kind="quiet" small href={urls.manage(topic.id)}>
          {words.topic.manage}
        </ButtonLink>
      ) : null}
    </Cluster>
  );
}

/** Short ways to where the practice's people first answered. */
function StaffJump({ topic, perPage }: { topic: TopicView; perPage: number }) {
  // Who of the team started the topic has not answered by that.
  const team = topic.voices.filter((voice) => voice.staffTitle !== null);
  const answering = team.filter((voice) => voice.firstPosition > 1);
  if (answering.length === 0) return null;
  return (
    <Jump label={words.topic.clinicalAnswers}>
      <Badge kind="answered" icon="check">
        {words.topic.clinicians(topic.staffCount - team.length + answering.length)}
      </Badge>
      {answering.slice(0, 6).map((voice) => (
        <ChipLink
          href={postUrl(topic.address, { id: voice.firstPostId, position: voice.firstPosition }, perPage)}
          key={voice.firstPostId}
        >
          <Monogram name={voice.name} small /> <span class="visually-hidden">{words.topic.jumpTo(voice.name)} </span>#
          {voice.firstPosition}
        </ChipLink>
      ))}
    </Jump>
  );
}

function Pages({ topic, paging }: TopicPageProps) {
  return (
    <Pagination
      label={words.topic.pages}
      line={postsLine(paging)}
      page={paging.page}
      pages={paging.pages}
      hrefOf={(page) => topicUrl(topic.address, page)}
      words={words.page}
    />
  );
}

function Aside({ topic, perPage }: { topic: TopicView; perPage: number }) {
  const rest = topic.participantCount - topic.voices.length;
  return (
    <Card title={words.topic.whoWrote} id="voices">
      <Links
        items={topic.voices.map((voice) => ({
          label: <bdi>{voice.name}</bdi>,
          href: postUrl(topic.address, { id: voice.firstPostId, position: voice.firstPosition }, perPage),
          meta: voice.staffTitle ?? undefined,
        }))}
      />
      {rest > 0 ? <p class="meta">{words.topic.moreVoices(rest)}</p> : null}
    </Card>
  );
}

/** Under the last post: the form, or the reason why there is none. */
function Ending(props: TopicPageProps) {
  const { viewer, topic, reply } = props;
  if (reply) return <ReplyForm {...reply} topic={topic} />;
  const decision = canReply(viewer, topic, props.now);
  if (viewer.kind === "guest" && !topic.closed && !topic.forumClosed) return <LogInToReply topic={topic} />;
  const closed = topic.closed ? words.topic.closedLine : topic.forumClosed ? words.topic.forumClosedLine : null;
  return <Notice icon="lock">{closed ?? (decision.allowed ? "" : decision.reason)}</Notice>;
}

function LogInToReply({ topic }: { topic: TopicView }) {
  return (
    <CallIn title={words.topic.wouldYouLike} id="log-in-to-reply">
      <p>
        {words.topic.mustLogIn} {words.topic.madeUpName}
      </p>
      <p class="cluster">
        <ButtonLink kind="private" href={`/log-in/?next=${encodeURIComponent(topicUrl(topic.address))}`}>
          {words.topic.logInToReply}
        </ButtonLink>
        <ButtonLink kind="quiet" href="/sign-up/">
          {words.topic.chooseName}
        </ButtonLink>
      </p>
    </CallIn>
  );
}
