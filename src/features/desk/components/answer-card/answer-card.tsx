import type { FormState } from "#platform/web/asked.ts";
import { Button, TextButton } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Form, Hidden, TextArea, TextField } from "#ui/form/index.ts";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";

const say = words.answer;

interface AnswerCardProps {
  readonly topic: { readonly id: number; readonly postCount: number };
  readonly form: FormState;
  readonly submissionId: string;
  readonly refused: string | null;
}

/** Where somebody of the team answers. */
export function AnswerCard({ topic, form, submissionId, refused }: AnswerCardProps) {
  const reason = form.problems.get("reason");
  return (
    <Card title={say.title} id="answer" kind="clinic">
      {refused === null ? (
        <Form action={urls.answer(topic.id)} class="stack">
          <Hidden name="submission_id" value={submissionId} />
          <Hidden name="seen" value={topic.postCount} />
          <TextArea
            name="body"
            label={say.body}
            hint={say.hint}
            value={form.values.body}
            error={form.problems.get("body")}
            rows={10}
          />
          {reason !== undefined || form.values.reason ? (
            <TextField
              name="reason"
              label={say.reason}
              hint={say.reasonHint}
              value={form.values.reason}
              error={reason}
              maxlength={300}
              autocomplete="off"
            />
          ) : null}
          <p class="cluster">
            <Button name="do" value="answer" busyLabel={say.sending}>
              {say.send}
            </Button>
            <Button kind="quiet" name="do" value="ask-back">
              {say.askBack}
            </Button>
            <TextButton name="do" value="preview">
              {say.preview}
            </TextButton>
            <TextButton name="do" value="draft">
              {say.draft}
            </TextButton>
          </p>
        </Form>
      ) : (
        <p>{refused}</p>
      )}
    </Card>
  );
}
