import type { FormState } from "#platform/web/asked.ts";
import { Button } from "#ui/button/button.tsx";
import { Empty } from "#ui/empty/empty.tsx";
import { Checkbox, ErrorSummary, Form, Select, TextField } from "#ui/form/index.ts";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { Table } from "#ui/table/table.tsx";
import type { ImportTask } from "../queries/tasks.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

interface ImportsPageProps {
  /** Where files are put. */
  readonly folder: string;
  readonly files: readonly { readonly name: string; readonly more: string }[];
  readonly folders: readonly string[];
  readonly tasks: readonly { readonly task: ImportTask; readonly when: string }[];
  readonly form: FormState;
}

/** What lies in the folder of imports, to be looked at first. */
export function ImportsPage({ folder, files, folders, tasks, form }: ImportsPageProps) {
  return (
    <Stack gap="loose">
      <PageHead title={words.title} lede={words.lede} />
      <Stack>
        <p>{words.where(folder)}</p>
        <p class="hint">{words.what}</p>
      </Stack>
      <ErrorSummary title={words.form.problems} problems={form.problems} />
      {files.length === 0 ? (
        <Empty title={words.none}>{words.noneMore}</Empty>
      ) : (
        <LookForm files={files} folders={folders} form={form} />
      )}
      {tasks.length > 0 ? <Earlier tasks={tasks} /> : null}
    </Stack>
  );
}

function LookForm({ files, folders, form }: Pick<ImportsPageProps, "files" | "folders" | "form">) {
  const chosen = new Set(form.values.files?.split("\n"));
  const options = [{ value: "", label: words.noUploads }, ...folders.map((name) => ({ value: name, label: name }))];
  return (
    <Form action={urls.list} class="stack">
      <fieldset>
        <legend class="legend">{words.files}</legend>
        {files.map(({ name, more }, place) => (
          <Checkbox
            key={name}
            name="files"
            idPrefix={place === 0 ? undefined : `file-${place}`}
            value={name}
            label={name}
            hint={more}
            error={place === 0 ? form.problems.get("files") : undefined}
            checked={chosen.has(name) || files.length === 1}
          />
        ))}
      </fieldset>
      <Select
        name="uploads"
        label={words.uploads}
        hint={words.uploadsHint}
        options={options}
        value={form.values.uploads}
        error={form.problems.get("uploads")}
      />
      <TextField
        name="prefix"
        label={words.prefix}
        hint={words.prefixHint}
        value={form.values.prefix}
        error={form.problems.get("prefix")}
      />
      <p>
        <Button>{words.look}</Button>
      </p>
      <p class="hint">{words.lookHint}</p>
    </Form>
  );
}

function Earlier({ tasks }: Pick<ImportsPageProps, "tasks">) {
  return (
    <Stack>
      <h2>{words.earlier}</h2>
      <Table
        label={words.earlier}
        columns={words.earlierColumns.map((title) => ({ title }))}
        rows={tasks.map(({ task, when }) => [
          <a key="what" href={urls.task(task.id)}>
            {task.brings ? words.kinds.bring : words.kinds.look}
          </a>,
          words.task.files(task.files, task.uploads),
          when,
          words.states[task.state],
        ])}
      />
    </Stack>
  );
}
