import { absoluteDate } from "#core/dates.ts";
import type { PageOf } from "#core/paging.ts";
import type { SafeHtml } from "#core/safe-html.ts";
import { Composer } from "#features/topics/index.ts";
import type { FormState } from "#platform/web/asked.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { Breadcrumbs } from "#ui/breadcrumbs/breadcrumbs.tsx";
import { Card } from "#ui/card/card.tsx";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Pagination } from "#ui/pagination/pagination.tsx";
import { Team } from "#ui/people/people.tsx";
import { Prose } from "#ui/prose/prose.tsx";
import { Toast } from "#ui/toast/toast.tsx";
import type { Clinician, Conversation } from "../queries/find-conversation.ts";
import type { Look } from "../queries/list-messages.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";
import { Ending } from "./ending.tsx";
import { Messages, type ShownMessage } from "./messages.tsx";
import { Sharing } from "./sharing.tsx";
import { HandOn, JoinIn } from "./team-ways.tsx";
import { UrgentNotice } from "./urgent-notice.tsx";

const say = words.conversation;

export interface ConversationPageProps {
  readonly conversation: Conversation;
  readonly subject: string;
  /** Where it began, as far as this viewer may open that; "gone" where they may not. */
  readonly topic: { readonly title: string; readonly href: string } | "gone" | null;
  readonly messages: readonly ShownMessage[];
  readonly looks: readonly Look[];
  readonly paging: PageOf;
  /** Everybody who could take it. */
  readonly clinicians: readonly Clinician[];
  /** Null for those who cannot write now. */
  readonly reply: ReplyBox | null;
  /** The form for handing it on, as it was sent. */
  readonly hand: FormState | null;
  readonly viewerId: number;
  readonly mayReopen: boolean;
  readonly timeZone: string;
}

export interface ReplyBox {
  readonly form: FormState;
  readonly submissionId: string;
  readonly hasDraft: boolean;
  readonly preview: SafeHtml | null;
  readonly saved: boolean;
}

/** A conversation, in one column. Whoever reads it sees who else does. */
export function ConversationPage(props: ConversationPageProps) {
  const { conversation, paging, looks, timeZone } = props;
  const { standing, token } = conversation;
  const own = standing === "owner";
  return (
    <Stack narrow>
      <Head {...props} />
      {own ? <UrgentNotice /> : null}
      {looks.map((look) => (
        <LookNotice look={look} timeZone={timeZone} key={look.openedAt.getTime()} />
      ))}
      <WhoReads {...props} />
      <Messages {...props} />
      {paging.pages > 1 ? (
        <Pagination
          label={say.pages}
          line={say.line(paging.from, paging.through, paging.total)}
          page={paging.page}
          pages={paging.pages}
          hrefOf={(page) =>
            page === paging.pages ? urls.conversation(token) : `${urls.conversation(token)}?page=${page}`
          }
          words={say.paging}
        />
      ) : null}
      {standing === "opened" ? <JoinIn token={token} /> : null}
      {props.reply === null ? null : <Reply {...props} box={props.reply} />}
      <Sharing conversation={conversation} />
      <Ending {...props} />
      {standing === "team" ? <HandOn {...props} /> : null}
    </Stack>
  );
}

function Head({ conversation, subject, topic }: ConversationPageProps) {
  const own = conversation.standing === "owner";
  const back = own ? { label: words.ask.title, href: urls.ask } : { label: words.team.title, href: urls.team };
  return (
    <PageHead title={subject} above={<Breadcrumbs label={words.here} items={[back]} />}>
      <AudienceLine kind="team" lead={own ? words.onlyLead : words.team.withOwner} rest={words.onlyRest} />
      {own ? null : (
        <p class="meta">
          <bdi>{words.team.from(conversation.name)}</bdi>
        </p>
      )}
      {topic === null ? null : topic === "gone" ? (
        <p class="meta">{say.fromGone}</p>
      ) : (
        <p class="meta">
          {say.from}{" "}
          <a href={topic.href} dir="auto">
            {topic.title}
          </a>
        </p>
      )}
    </PageHead>
  );
}

function LookNotice({ look, timeZone }: { look: Look; timeZone: string }) {
  const who = look.name === null ? say.former : say.named(look.name, look.title ?? "");
  return (
    <Notice kind="private">
      <p>
        <bdi>{say.looked(who, absoluteDate(look.openedAt, timeZone).text)}</bdi>
      </p>
      <p dir="auto">{say.lookedWhy(look.reason)}</p>
    </Notice>
  );
}

/** Names and roles of everybody who can read it (design 3). */
function WhoReads({ conversation, clinicians }: ConversationPageProps) {
  const { team, standing } = conversation;
  return (
    <Card title={say.whoTitle} id="who" kind="private">
      {team.length === 0 ? <p>{clinicians.length === 0 ? words.ask.nobodyYet : say.nobodyYet}</p> : null}
      <Team members={team.length === 0 ? clinicians : team} />
      {standing === "owner" ? <p class="small">{say.youToo}</p> : null}
    </Card>
  );
}

function Reply({ conversation, box }: ConversationPageProps & { readonly box: ReplyBox }) {
  const team = conversation.standing === "team";
  const body = team
    ? { label: words.team.answer, hint: words.team.answerHint }
    : { label: say.body, hint: words.start.bodyHint };
  return (
    <Card title={team ? words.team.answerTitle : say.replyTitle} id="reply" class="no-print">
      {box.preview === null ? null : (
        <Card title={words.start.previewTitle} id="preview" level={3}>
          <Prose html={box.preview} />
        </Card>
      )}
      <Composer
        action={urls.conversation(conversation.token)}
        form={box.form}
        draftPlace={`ask:${conversation.token}`}
        submit={{ label: team ? words.team.submit : say.submit, busy: words.start.sending }}
        body={body}
        hidden={{ submission_id: box.submissionId, seen: conversation.messageCount }}
        hasDraft={box.hasDraft}
      />
      {box.saved ? <Toast text={words.start.draftKept} /> : null}
    </Card>
  );
}
