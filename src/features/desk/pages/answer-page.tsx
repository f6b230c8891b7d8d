import { absoluteDate } from "#core/dates.ts";
import type { Viewer } from "#core/viewer.ts";
import { cardOf, PostCard, permalink } from "#features/topics/index.ts";
import type { FormState } from "#platform/web/asked.ts";
import { Breadcrumbs } from "#ui/breadcrumbs/breadcrumbs.tsx";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { ErrorSummary, Form, Hidden, Radios, TextField } from "#ui/form/index.ts";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { canReview } from "../policy.ts";
import type { AnswerAct, AnswerView } from "../queries/answers.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.standing;

interface AnswerPageProps {
  readonly answer: AnswerView;
  readonly form: FormState;
  readonly viewer: Viewer;
  readonly now: Date;
  readonly timeZone: string;
}

/** One answer by the practice: what readers are told about it, and what somebody of the team can say. */
export function AnswerPage({ answer, form, viewer, now, timeZone }: AnswerPageProps) {
  const { post, topicTitle, history } = answer;
  return (
    <Stack narrow>
      <ErrorSummary title={words.problems.summary} problems={form.problems} />
      <PageHead
        above={
          <Breadcrumbs
            label={words.hours.here}
            items={[
              { label: words.documentTitle, href: urls.desk },
              { label: say.reviews, href: urls.reviews },
            ]}
          />
        }
        title={say.title}
        lede={topicTitle}
      >
        <p>
          <a href={permalink(post.id)}>{say.inTopic}</a>
        </p>
      </PageHead>
      <PostCard {...cardOf(post, { viewer, now, timeZone, mayReply: false, bare: true })} />
      <Choices {...{ answer, form, viewer }} />
      {history.length === 0 ? null : (
        <Card title={say.history} id="history">
          <ul class="stack stack--tight">
            {history.map(({ act, by, note, at }) => (
              <li key={at.toISOString()}>
                {say.acts[act](by ?? say.former)} <Note act={act} note={note} />{" "}
                <span class="meta">{absoluteDate(at, timeZone).text}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Stack>
  );
}

function Note({ act, note }: Pick<AnswerAct, "act" | "note">) {
  if (note === null) return null;
  return act === "replaced" ? <a href={permalink(Number(note))}>{say.anotherOne}</a> : <>“{note}”</>;
}

function Choices({ answer: { post }, form, viewer }: Pick<AnswerPageProps, "answer" | "form" | "viewer">) {
  const reviewing = canReview(viewer, post);
  const state = post.standing?.state ?? "current";
  const error = (name: string) => form.problems.get(name);
  const action = urls.answerStanding(post.id);
  return (
    <>
      <Card title={say.review} id="review">
        {reviewing.allowed ? (
          <Form action={action} class="stack">
            <Hidden name="do" value="review" />
            <Radios
              name="months"
              legend={say.again}
              options={[6, 12].map((months) => ({ value: String(months), label: say.months(months) }))}
              value={form.values.months ?? "6"}
            />
            <Button>{say.reviewIt}</Button>
          </Form>
        ) : (
          <p>{reviewing.reason}</p>
        )}
      </Card>
      <Card title={say.doubt} id="doubt">
        <Form action={action} class="stack">
          <Hidden name="do" value="recheck" />
          <TextField
            name="why"
            label={say.why}
            hint={say.whyHint}
            value={form.values.why}
            error={error("why")}
            maxlength={300}
          />
          <Button kind="quiet">{say.recheck}</Button>
        </Form>
        <Form action={action} class="stack">
          <Hidden name="do" value="replace" />
          <TextField
            name="by"
            label={say.by}
            hint={say.byHint}
            value={form.values.by}
            error={error("by")}
            short
            autocomplete="off"
          />
          <Button kind="quiet">{say.replace}</Button>
        </Form>
        {state === "current" ? null : (
          <Form action={action}>
            <Hidden name="do" value="stands" />
            <Button kind="quiet">{say.stands}</Button>
          </Form>
        )}
      </Card>
    </>
  );
}
