import type { ComponentChildren } from "preact";
import type { Audience } from "#core/audience.ts";
import type { FormState } from "#platform/web/asked.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { Button, TextButton } from "#ui/button/button.tsx";
import { ErrorSummary, Form, Hidden, TextArea } from "#ui/form/index.ts";
import { Toolbar } from "#ui/toolbar/toolbar.tsx";
import type { DraftPlace } from "../commands/draft.ts";
import { mostBody } from "../forms.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";
import { audienceLine } from "./audience-line.ts";

interface ComposerProps {
  readonly action: string;
  readonly form: FormState;
  /** Said under the box; not where the form itself asks for it. */
  readonly audience?: Audience;
  readonly draftPlace: DraftPlace;
  readonly submit: { readonly label: ComponentChildren; readonly busy: string };
  readonly body: { readonly label: string; readonly hint: string };
  readonly hidden: Readonly<Record<string, string | number>>;
  /** Fields before and after the text. */
  readonly before?: ComponentChildren;
  readonly after?: ComponentChildren;
  /** A draft was found and is in the box. */
  readonly hasDraft?: boolean;
}

/** A box to write in. Works as a plain form; the island adds buttons that mark words and keeps the draft. */
export function Composer(props: ComposerProps) {
  const { form, body, submit } = props;
  return (
    <post-composer>
      <Form
        action={props.action}
        class="stack"
        id="composer"
        draftAction={`${urls.draft}?place=${encodeURIComponent(props.draftPlace)}`}
        draftFailed={words.composer.draftFailed}
      >
        {Object.entries(props.hidden).map(([name, value]) => (
          <Hidden name={name} value={value} key={name} />
        ))}
        <ErrorSummary title={words.composer.problems(form.problems.size)} problems={form.problems} />
        {props.before}
        <TextArea
          name="body"
          label={body.label}
          hint={body.hint}
          error={form.problems.get("body")}
          value={form.values.body ?? ""}
          rows={8}
          maxlength={mostBody * 2}
          toolbar={<Toolbar label={words.composer.formatting} words={words.composer.formats} />}
          draftStatus={words.composer.draftNone}
        />
        {props.after}
        {props.audience === undefined ? null : <AudienceLine {...audienceLine(props.audience)} />}
        <p class="cluster">
          <Button name="do" value="post" busyLabel={submit.busy}>
            {submit.label}
          </Button>
          <Button kind="quiet" name="do" value="preview">
            {words.composer.preview}
          </Button>
          <TextButton name="do" value="draft">
            {words.composer.keepDraft}
          </TextButton>
          {props.hasDraft === true ? (
            <TextButton name="do" value="discard" icon="trash">
              {words.composer.discard}
            </TextButton>
          ) : null}
        </p>
      </Form>
    </post-composer>
  );
}
