import { absoluteDay } from "#core/dates.ts";
import { isStaff, type Member } from "#core/viewer.ts";
import type { Colleague } from "#features/accounts/index.ts";
import { replyUrl } from "#features/topics/index.ts";
import { plainText } from "#platform/text/plain.ts";
import type { FormState } from "#platform/web/asked.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Empty } from "#ui/empty/empty.tsx";
import { ErrorSummary, Form, Select } from "#ui/form/index.ts";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import type { ListedAsk } from "../queries/list-asks.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.asks;

interface AsksPageProps {
  readonly asks: readonly ListedAsk[];
  readonly page: number;
  readonly more: boolean;
  readonly viewer: Member;
  /** For the team: to whom something can be given. */
  readonly colleagues: readonly Colleague[];
  readonly timeZone: string;
  readonly refused: { readonly postId: number; readonly form: FormState } | null;
}

/** What people asked this reader in particular. */
export function AsksPage(props: AsksPageProps) {
  const { asks, page, more, refused } = props;
  return (
    <Stack narrow>
      <ErrorSummary
        title={words.problems.summary}
        problems={refused?.form.problems ?? new Map()}
        idPrefix={`ask-${refused?.postId}-`}
      />
      <PageHead
        above={<AudienceLine kind="only-you" lead={say.audienceLead} rest={say.audienceRest} />}
        title={say.title}
        lede={say.lede}
      />
      {asks.length === 0 ? <Empty title={say.empty}>{say.emptyMore}</Empty> : null}
      <ol class="stack">
        {asks.map((ask) => (
          <li key={ask.postId}>
            <AskCard ask={ask} {...props} />
          </li>
        ))}
      </ol>
      {more ? (
        <p>
          <a href={urls.asks(page + 1)}>{say.next}</a>
        </p>
      ) : null}
    </Stack>
  );
}

function AskCard({ ask, viewer, colleagues, timeZone, refused }: AsksPageProps & { readonly ask: ListedAsk }) {
  const more = <span class="visually-hidden">{say.of(ask.topicTitle)}</span>;
  return (
    <Card title={ask.topicTitle} id={`ask-${ask.postId}`}>
      <p class="meta">
        <bdi>{say.askedBy(ask.askedBy || say.former, absoluteDay(ask.askedAt, timeZone).text)}</bdi>
      </p>
      <p dir="auto">{plainText(ask.html, 400)}</p>
      <Form action={urls.settleAsk(ask.postId)} class="stack">
        <p class="cluster">
          <ButtonLink href={replyUrl(ask.topicId, ask.postId)}>
            {say.answer}
            {more}
          </ButtonLink>
          <Button kind="quiet" name="do" value="decline">
            {say.decline}
            {more}
          </Button>
          {isStaff(viewer) ? null : (
            <Button kind="quiet" name="do" value="pass-on">
              {say.passOn}
              {more}
            </Button>
          )}
        </p>
        {isStaff(viewer) ? null : <p class="hint">{say.passOnHint}</p>}
      </Form>
      {colleagues.length === 0 ? null : (
        <Form action={urls.settleAsk(ask.postId)} class="stack">
          <Select
            name="who"
            idPrefix={`ask-${ask.postId}-`}
            label={say.colleague}
            options={[
              { value: "", label: say.choose },
              ...colleagues.map(({ id, name, title }) => ({ value: String(id), label: `${name}, ${title}` })),
            ]}
            error={refused?.postId === ask.postId ? refused.form.problems.get("who") : undefined}
          />
          <Button kind="quiet" small name="do" value="give">
            {say.give}
            {more}
          </Button>
        </Form>
      )}
    </Card>
  );
}
