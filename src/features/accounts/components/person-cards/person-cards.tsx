import { absoluteDay } from "#core/dates.ts";
import type { FormState } from "#platform/web/asked.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Form, Radios, TextArea } from "#ui/form/index.ts";
import { pauseOf } from "../../policy.ts";
import type { PersonRow } from "../../queries/people.ts";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";

const say = words.people.person;
const lengths = ["day", "week", "month", "open"] as const;

interface CardProps {
  readonly person: PersonRow;
  /** What was typed, when it needs a change. */
  readonly form: FormState | null;
}

interface PauseCardProps extends CardProps {
  readonly person: PersonRow & { readonly why: string | null };
  readonly now: Date;
  readonly timeZone: string;
}

export function PauseCard({ person, form, now, timeZone }: PauseCardProps) {
  const pause = pauseOf(person, now);
  if (pause) {
    return (
      <Card title={say.pausedTitle} id="pause">
        <p>{pause.until ? say.pausedUntil(absoluteDay(pause.until, timeZone).text) : say.pausedOpen}</p>
        {person.why ? <p dir="auto">{person.why}</p> : null}
        <Form action={urls.liftSuspension(person.id)}>
          <Button kind="quiet">{say.lift}</Button>
        </Form>
      </Card>
    );
  }
  return (
    <Card title={say.pauseTitle} id="pause">
      <p>{say.pauseMore}</p>
      <Form action={urls.suspension(person.id)} class="stack">
        <Radios
          name="length"
          idPrefix="pause-"
          legend={say.howLong}
          options={lengths.map((value) => ({ value, label: say.lengths[value] }))}
          value={form?.values.length}
          error={form?.problems.get("length")}
        />
        <TextArea
          name="reason"
          idPrefix="pause-"
          label={say.reason}
          hint={say.reasonHint}
          value={form?.values.reason}
          error={form?.problems.get("reason")}
          rows={3}
          maxlength={500}
        />
        <p>
          <Button kind="danger">{say.pause}</Button>
        </p>
      </Form>
    </Card>
  );
}

export function LinkCard({ person }: Pick<CardProps, "person">) {
  return (
    <Card title={say.linkTitle} id="link">
      <p>{say.linkMore}</p>
      <Form action={urls.passwordLink(person.id)}>
        <Button kind="quiet" icon="key">
          {say.makeLink}
        </Button>
      </Form>
    </Card>
  );
}
