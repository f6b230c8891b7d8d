import { topicUrl } from "#features/topics/urls.ts";
import type { FormState } from "#platform/web/asked.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Form, Hidden, Radios, TextField } from "#ui/form/index.ts";
import type { LinkedTopic } from "../queries/linked-topics.ts";
import { urls } from "../urls.ts";
import { editorWords } from "../words/editor.ts";

const say = editorWords.workshop;

/** How far a draft is on its way to readers. */
export interface PublishState {
  /** "Handed in by …"; null while nobody has. */
  readonly handedIn: string | null;
  /** This person may approve it now; otherwise the sentence says why not. */
  readonly mayApprove: boolean;
  readonly why: string;
  readonly whole: boolean;
  readonly changeNote: string;
  /** The latest day that may be chosen. */
  readonly latest: string;
}

interface CardProps {
  readonly slug: string;
  readonly form: FormState;
}

/** Two people stand by it, one after the other. */
export function PublishCard({
  slug,
  seen,
  state,
  form,
}: CardProps & { readonly seen: number; readonly state: PublishState }) {
  const { handedIn, mayApprove, why, whole } = state;
  return (
    <Card kind="clinic" title={say.publish} id="publish">
      {handedIn === null ? <p>{say.handInLede}</p> : <p>{handedIn}</p>}
      {handedIn === null && whole ? (
        <Form action={urls.handIn(slug)} class="stack">
          <Hidden name="seen" value={seen} />
          <TextField
            name="changeNote"
            label={say.changeNote}
            value={form.values.changeNote ?? state.changeNote}
            error={form.problems.get("changeNote")}
            maxlength={300}
            autocomplete="off"
          />
          <Button>{say.handIn}</Button>
        </Form>
      ) : null}
      {handedIn !== null && mayApprove ? (
        <Form action={urls.approve(slug)} class="stack">
          <p>{say.approveLede}</p>
          <Hidden name="seen" value={seen} />
          <TextField
            name="reviewBy"
            type="date"
            label={say.reviewBy}
            hint={say.reviewByHint}
            value={form.values.reviewBy ?? state.latest}
            error={form.problems.get("reviewBy")}
            short
          />
          <Button>{say.approve}</Button>
        </Form>
      ) : null}
      {handedIn !== null && !mayApprove ? <p>{why}</p> : null}
    </Card>
  );
}

interface LinkedCardProps extends CardProps {
  readonly questions: readonly LinkedTopic[];
  readonly stories: readonly LinkedTopic[];
}

/** Topics of the forum that stand beside the option. */
export function LinkedCard({ slug, form, questions, stories }: LinkedCardProps) {
  const { question, story } = say.topicKinds;
  return (
    <Card title={say.topics} id="topics">
      <p>{say.topicsLede}</p>
      {[...questions, ...stories].map(({ id, title, address }) => (
        <Form key={id} action={urls.unlink(slug)} class="cluster">
          <a href={topicUrl(address)} dir="auto">
            {title}
          </a>
          <Hidden name="topic" value={id} />
          <Button kind="quiet" small>
            {say.unlink} <span class="visually-hidden">{say.unlinkOf(title)}</span>
          </Button>
        </Form>
      ))}
      <Form action={urls.link(slug)} class="stack">
        <TextField
          name="topic"
          label={say.topic}
          value={form.problems.has("topic") ? form.values.topic : ""}
          error={form.problems.get("topic")}
          autocomplete="off"
          verbatim
        />
        <Radios
          name="kind"
          legend={say.topicKind}
          hint={say.topicKindsHint}
          options={[
            { value: "question", label: question },
            { value: "story", label: story },
          ]}
          value={form.values.kind ?? "question"}
          error={form.problems.get("kind")}
        />
        <Button kind="quiet">{say.link}</Button>
      </Form>
    </Card>
  );
}

export function WithdrawCard({ slug, form }: CardProps) {
  return (
    <Card title={say.withdraw} id="withdraw">
      <p>{say.withdrawLede}</p>
      <Form action={urls.withdraw(slug)} class="stack">
        <TextField
          name="why"
          label={say.withdrawWhy}
          value={form.values.why}
          error={form.problems.get("why")}
          maxlength={300}
          autocomplete="off"
        />
        <Button kind="danger">{say.withdraw}</Button>
      </Form>
    </Card>
  );
}

export function DiscardCard(props: { readonly slug: string; readonly seen: number; readonly isNew: boolean }) {
  return (
    <Card title={say.discard} id="discard">
      <p>{props.isNew ? say.discardNew : say.discardMore}</p>
      <Form action={urls.discard(props.slug)}>
        <Hidden name="seen" value={props.seen} />
        <Button kind="danger">{say.discard}</Button>
      </Form>
    </Card>
  );
}
