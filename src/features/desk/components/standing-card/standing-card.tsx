import type { Member } from "#core/viewer.ts";
import type { Colleague } from "#features/accounts/index.ts";
import type { FormState } from "#platform/web/asked.ts";
import { Badge } from "#ui/badge/badge.tsx";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Form, Hidden, Radios, Select } from "#ui/form/index.ts";
import { outcomes } from "../../facts.ts";
import { canDecide, canTake } from "../../policy.ts";
import type { QuestionView } from "../../queries/find-question.ts";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";

const say = words.question;

interface StandingCardProps {
  readonly question: QuestionView;
  readonly colleagues: readonly Colleague[];
  readonly viewer: Member;
  readonly due: string | null;
  readonly decide: FormState | null;
}

/** How a question stands, who has it, and what can be done with it. */
export function StandingCard(props: StandingCardProps) {
  const { question, viewer, due } = props;
  const { state, risk, outcome, second } = question;
  const open = canDecide(viewer, question).allowed;
  return (
    <Card title={say.state} id="standing">
      <p class="cluster">
        <Badge icon={state === "answered" ? "check" : "clock"} kind={state === "answered" ? "answered" : undefined}>
          {say.states[state]}
        </Badge>
        {risk === 0 ? null : (
          <Badge kind={risk === 2 ? "clay" : "lamp"} icon="alert">
            {risk === 2 ? words.row.lookNow : words.row.lookSoon}
          </Badge>
        )}
      </p>
      {outcome === null ? null : <p>{say.outcomes[outcome]}</p>}
      {open ? <p class="meta">{due === null ? say.noDue : say.dueLine(due)}</p> : null}
      <p>{ownerLine(question, viewer)}</p>
      {second === null ? null : <p class="meta">{say.secondAsked(second)}</p>}
      <QuickButtons {...props} />
      {open ? <More {...props} /> : null}
    </Card>
  );
}

function ownerLine({ ownerId, owner }: QuestionView, viewer: Member): string {
  if (ownerId === viewer.id) return say.youHave;
  return owner === null ? say.nobodyHas : say.ownerHas(owner);
}

function QuickButtons({ question, viewer }: StandingCardProps) {
  const { topicId, ownerId } = question;
  const open = canDecide(viewer, question).allowed;
  return (
    <div class="cluster">
      {open && ownerId !== viewer.id && canTake(viewer, question).allowed ? (
        <Press topicId={topicId} what="take" label={say.take} />
      ) : null}
      {ownerId === null ? null : <Press topicId={topicId} what="release" label={say.release} />}
      {open && question.state !== "asked-back" ? <Press topicId={topicId} what="back" label={say.askedBack} /> : null}
      {open && question.state !== "handed-over" ? (
        <Press topicId={topicId} what="handed-over" label={say.handedOver} />
      ) : null}
      {open ? null : <Press topicId={topicId} what="reopen" label={say.reopen} />}
    </div>
  );
}

function Press({ topicId, what, label }: { readonly topicId: number; readonly what: string; readonly label: string }) {
  return (
    <Form action={urls.decide(topicId)}>
      <Button kind="quiet" small name="do" value={what}>
        {label}
      </Button>
    </Form>
  );
}

function More({ question, colleagues, viewer, decide }: StandingCardProps) {
  const { topicId } = question;
  const people = colleagues
    .filter(({ id }) => id !== viewer.id)
    .map(({ id, name, title }) => ({ value: String(id), label: `${name}, ${title}` }));
  return (
    <details open={decide !== null}>
      <summary>{say.more}</summary>
      <div class="stack">
        {people.length === 0 ? null : (
          <Form action={urls.decide(topicId)} class="stack">
            <Select
              name="who"
              label={say.colleague}
              options={[{ value: "", label: say.choose }, ...people]}
              value={decide?.values.who}
              error={decide?.problems.get("who")}
            />
            <p class="cluster">
              <Button kind="quiet" small name="do" value="give">
                {say.give}
              </Button>
              <Button kind="quiet" small name="do" value="second">
                {say.second}
              </Button>
            </p>
          </Form>
        )}
        <Form action={urls.decide(topicId)} class="stack">
          <Hidden name="do" value="risk" />
          <Radios
            name="risk"
            legend={say.risk}
            options={say.risks.map((label, risk) => ({ value: String(risk), label }))}
            value={String(question.risk)}
          />
          <Button kind="quiet" small>
            {say.setRisk}
          </Button>
        </Form>
        <Form action={urls.decide(topicId)} class="stack">
          <Hidden name="do" value="close" />
          <Radios
            name="outcome"
            legend={say.outcome}
            options={outcomes.map((outcome) => ({ value: outcome, label: say.outcomes[outcome] }))}
            error={decide?.problems.get("outcome")}
          />
          <Button kind="quiet" small>
            {say.close}
          </Button>
        </Form>
      </div>
    </details>
  );
}
