import type { SafeHtml } from "#core/safe-html.ts";
import type { FormState } from "#platform/web/asked.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Checkbox, ErrorSummary, Form, Hidden, TextArea, TextField } from "#ui/form/index.ts";
import { Cluster, Columns, PageHead, Stack } from "#ui/layout/layout.tsx";
import { Prose } from "#ui/prose/prose.tsx";
import { urls } from "../urls.ts";
import { words } from "../words.ts";
import { AdminCrumb } from "./texts-page.tsx";

const { edit } = words;

interface EditTextPageProps {
  readonly title: string;
  readonly action: string;
  /** The version that the person has before them. */
  readonly version: number;
  readonly versionNote: string;
  /** False where there is nothing of the practice's own to go back from. */
  readonly own: boolean;
  /** What only the practice can add. */
  readonly toDo: readonly string[];
  /** People agree to it when they join, and can be asked to agree anew: how many have agreed to nothing yet. Null: nobody does. */
  readonly unasked: number | null;
  readonly form: FormState;
  readonly preview: SafeHtml | null;
}

/** Edit, preview and confirm one text. */
export function EditTextPage(props: EditTextPageProps) {
  const { title, action, version, form, preview } = props;
  return (
    <Columns aside={<ToDo notes={props.toDo} />} asideLabel={edit.toDo}>
      <Stack>
        <ErrorSummary title={edit.problems} problems={form.problems} />
        <PageHead above={<AdminCrumb inside={{ href: urls.admin }} />} title={edit.title(title)}>
          <p class="meta">{props.versionNote}</p>
        </PageHead>
        {preview === null ? null : <Preview html={preview} />}
        <Form action={action} class="stack">
          <Hidden name="version" value={version} />
          <TextArea
            name="markdown"
            label={edit.label}
            hint={edit.hint}
            value={form.values.markdown}
            error={form.problems.get("markdown")}
            rows={22}
          />
          <Checkbox
            name="reviewed"
            label={edit.reviewed}
            hint={edit.reviewedHint}
            checked={form.values.reviewed !== undefined}
          />
          {props.unasked === null ? null : <AskAnew form={form} unasked={props.unasked} />}
          <Cluster>
            <Button name="do" value="save">
              {edit.save}
            </Button>
            <Button kind="quiet" name="do" value="preview">
              {edit.preview}
            </Button>
            {props.own ? (
              <Button kind="quiet" name="do" value="ours">
                {edit.ours}
              </Button>
            ) : null}
            <ButtonLink kind="quiet" href={urls.admin}>
              {edit.cancel}
            </ButtonLink>
          </Cluster>
        </Form>
      </Stack>
    </Columns>
  );
}

function AskAnew({ form: { values, problems }, unasked }: { readonly form: FormState; readonly unasked: number }) {
  return (
    <>
      <Checkbox
        name="ask"
        label={edit.ask}
        hint={unasked === 0 ? edit.askHint : `${edit.askHint} ${edit.askHintUnasked(unasked)}`}
        error={problems.get("ask")}
        checked={values.ask !== undefined}
      />
      <TextField
        name="what"
        label={edit.what}
        value={values.what}
        error={problems.get("what")}
        maxlength={300}
        autocomplete="off"
      />
    </>
  );
}

function Preview({ html }: { readonly html: SafeHtml }) {
  return (
    <Card title={edit.previewTitle} id="preview">
      <p class="meta">{edit.previewNote}</p>
      <Prose html={html} />
    </Card>
  );
}

function ToDo({ notes }: { readonly notes: readonly string[] }) {
  return (
    <Card title={edit.toDo} id="to-do">
      <ul class="stack stack--tight">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <p class="meta">{edit.toDoNote}</p>
    </Card>
  );
}
