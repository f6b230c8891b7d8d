import type { FormState } from "#platform/web/asked.ts";
import { Button, ButtonLink, TextLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Empty } from "#ui/empty/empty.tsx";
import { ErrorSummary, Form, Hidden, TextArea, TextField } from "#ui/form/index.ts";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import type { TopicView } from "../queries/find-topic.ts";
import { permalink, topicUrl, urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.names;

/** What moderators can do about a one-time name, among the rest that can be done with a topic. */
export function NameCard({ topic, form, mayAsk }: { topic: TopicView; form: FormState; mayAsk: boolean }) {
  const paused = topic.namePaused;
  return (
    <Card title={say.pauseTitle} id="name">
      <Form action={urls.pauseName(topic.id)} class="stack">
        <p>
          <bdi>{paused === null ? say.pauseLede(topic.startedBy) : say.pausedLede(topic.startedBy, paused)}</bdi>
        </p>
        {paused === null ? (
          <TextField name="why" label={say.pauseWhy} value={form.values.why ?? ""} error={form.problems.get("why")} />
        ) : (
          <Hidden name="resume" value="yes" />
        )}
        <Button kind="quiet">{paused === null ? say.pause : say.resume}</Button>
      </Form>
      {mayAsk ? (
        <TextLink href={urls.askWho(topic.id)} icon="key">
          {say.askLink}
        </TextLink>
      ) : null}
    </Card>
  );
}

export function AskWhoPage({ topic, form }: { topic: TopicView; form: FormState }) {
  return (
    <Stack narrow>
      <PageHead title={say.askTitle(topic.startedBy)} lede={<bdi>{topic.title}</bdi>}>
        <p>{say.askLede}</p>
        <p>
          <a href={topicUrl(topic.address)}>{words.manage.back}</a>
        </p>
      </PageHead>
      <ErrorSummary title={words.composer.problems(form.problems.size)} problems={form.problems} />
      <Form action={urls.askWho(topic.id)} class="stack">
        <TextArea
          name="reason"
          label={say.reason}
          hint={say.reasonHint}
          error={form.problems.get("reason")}
          value={form.values.reason ?? ""}
          rows={4}
        />
        <Button>{say.ask}</Button>
      </Form>
    </Stack>
  );
}

/** A question as this administrator sees it. */
export interface ShownOpening {
  readonly id: number;
  readonly name: string;
  readonly topicId: number;
  readonly asked: string;
  /** Null while it waits. */
  readonly answered: string | null;
  readonly reason: string;
  readonly mayAnswer: boolean;
  readonly maySee: boolean;
}

export function OpeningsPage({ openings }: { openings: readonly ShownOpening[] }) {
  return (
    <Stack narrow>
      <PageHead title={say.title} lede={say.lede} />
      {openings.length === 0 ? <Empty title={say.none}>{say.noneMore}</Empty> : null}
      {openings.map((one) => (
        <Card title={<bdi>{one.name}</bdi>} id={`opening-${one.id}`} key={one.id}>
          <p class="meta">
            <bdi>{one.asked}</bdi> · <bdi>{one.answered ?? say.waiting}</bdi> ·{" "}
            <a href={permalink(one.topicId)}>{words.manage.back}</a>
          </p>
          <p dir="auto">{one.reason}</p>
          {one.mayAnswer ? <Answering id={one.id} /> : null}
          {one.maySee ? (
            <ButtonLink kind="private" href={urls.openedName(one.id)}>
              {say.see}
            </ButtonLink>
          ) : null}
        </Card>
      ))}
    </Stack>
  );
}

function Answering({ id }: { id: number }) {
  return (
    <Form action={urls.answerWho(id)}>
      <Cluster>
        <Button kind="danger" name="answer" value="agree">
          {say.agree}
        </Button>
        <Button kind="quiet" name="answer" value="refuse">
          {say.refuse}
        </Button>
      </Cluster>
    </Form>
  );
}

interface OpenedNameProps {
  readonly name: string;
  readonly owner: string | null;
  readonly until: string;
}

export function OpenedNamePage({ name, owner, until }: OpenedNameProps) {
  return (
    <Stack narrow>
      <PageHead title={say.shownTitle(name)} lede={<bdi>{owner ?? say.gone}</bdi>}>
        <p>
          <a href={urls.nameOpenings}>{say.back}</a>
        </p>
      </PageHead>
      <Notice kind="private">{say.shownUntil(until)}</Notice>
    </Stack>
  );
}
