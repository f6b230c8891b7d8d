import { emptyForm, type FormState } from "#platform/web/asked.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Checkbox, ErrorSummary, Form, Select } from "#ui/form/index.ts";
import { Notice } from "#ui/notice/notice.tsx";
import type { Clinician, Conversation } from "../queries/find-conversation.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.team;

/** Whoever opened it with a reason joins those who have it, to answer. */
export function JoinIn({ token }: { readonly token: string }) {
  return (
    <Notice kind="lamp">
      <p>{say.joinHint}</p>
      <Form action={urls.take(token)}>
        <Button kind="quiet" small>
          {say.join}
        </Button>
      </Form>
    </Notice>
  );
}

interface HandOnProps {
  readonly conversation: Conversation;
  readonly clinicians: readonly Clinician[];
  readonly hand: FormState | null;
  readonly viewerId: number;
}

/** To a colleague, or back to everybody. */
export function HandOn({ conversation, clinicians, hand, viewerId }: HandOnProps) {
  const form = hand ?? emptyForm;
  const others = clinicians.filter(({ id }) => id !== viewerId && conversation.team.every((one) => one.id !== id));
  return (
    <Card title={say.handTitle} id="hand" class="no-print">
      <ErrorSummary title={words.problems(form.problems.size)} problems={form.problems} idPrefix="hand-" />
      <Form action={urls.hand(conversation.token)} class="stack">
        <Select
          name="to"
          idPrefix="hand-"
          label={say.handTo}
          hint={say.handToHint}
          options={[
            { value: "", label: say.everybody },
            ...others.map(({ id, name, title }) => ({ value: String(id), label: `${name}, ${title}` })),
          ]}
          value={form.values.to ?? ""}
          error={form.problems.get("to")}
        />
        <Checkbox name="stay" idPrefix="hand-" label={say.stay} checked={form.values.stay !== undefined} />
        <Button kind="quiet">{say.hand}</Button>
      </Form>
    </Card>
  );
}
