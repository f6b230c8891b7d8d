import type { ReportSection } from "#features/bbpress/index.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Form, Hidden } from "#ui/form/index.ts";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Progress } from "#ui/progress/progress.tsx";
import { Table } from "#ui/table/table.tsx";
import type { ImportTask } from "../queries/tasks.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

interface TaskPageProps {
  readonly task: ImportTask;
  /** Once it came to its end. */
  readonly sections: readonly ReportSection[] | null;
  /** Where it is confirmed who of the imported people belongs to the practice. */
  readonly peopleUrl: string;
}

const say = words.task;

/** How far a look or an import is, and its report. */
export function TaskPage({ task, sections, peopleUrl }: TaskPageProps) {
  const isOpen = task.state === "waiting" || task.state === "running";
  return (
    <Stack gap="loose">
      <PageHead title={task.brings ? say.bring : say.look} lede={say.files(task.files, task.uploads)} />
      {isOpen ? <UnderWay task={task} /> : <Ended task={task} peopleUrl={peopleUrl} />}
      {sections === null ? null : <Report id={task.id} sections={sections} />}
    </Stack>
  );
}

function UnderWay({ task: { id, progress, done, whole } }: Pick<TaskPageProps, "task">) {
  return (
    <Stack>
      <import-progress data-url={urls.progress(id)}>
        <Progress label={say.progress} done={done} of={whole}>
          {progress ?? say.begins}
        </Progress>
      </import-progress>
      <p class="hint">{say.works}</p>
      <p>
        <a href={urls.task(id)}>{say.again}</a>
      </p>
      <Form action={urls.stop(id)} class="stack stack--tight">
        <p>
          <Button kind="quiet">{say.stop}</Button>
        </p>
        <p class="hint">{say.stopHint}</p>
      </Form>
    </Stack>
  );
}

function Ended({ task, peopleUrl }: Pick<TaskPageProps, "task" | "peopleUrl">) {
  if (task.state === "done")
    return task.brings ? <Brought task={task} peopleUrl={peopleUrl} /> : <Looked task={task} />;
  return (
    <Stack>
      <Notice kind="clay" title={words.states[task.state]}>
        {task.outcome ?? (task.brings ? say.stoppedBring : say.stoppedLook)}
      </Notice>
      {task.brings ? <BringIn id={task.id} label={say.goOn} /> : <LookAgain task={task} />}
    </Stack>
  );
}

function Looked({ task }: Pick<TaskPageProps, "task">) {
  return (
    <Stack>
      <Notice title={words.states.done}>{task.outcome ?? ""}</Notice>
      <BringIn id={task.id} label={say.bringIn} />
    </Stack>
  );
}

function Brought({ task, peopleUrl }: Pick<TaskPageProps, "task" | "peopleUrl">) {
  return (
    <Stack>
      <Notice title={words.states.done}>{task.outcome ?? ""}</Notice>
      <p>
        <ButtonLink href={peopleUrl}>{say.people}</ButtonLink>
      </p>
    </Stack>
  );
}

function BringIn({ id, label }: { readonly id: number; readonly label: string }) {
  return (
    <Form action={urls.bringIn(id)} class="stack stack--tight">
      <p>
        <Button>{label}</Button>
      </p>
      <p class="hint">{say.bringInHint}</p>
    </Form>
  );
}

function LookAgain({ task }: Pick<TaskPageProps, "task">) {
  return (
    <Form action={urls.list}>
      {task.files.map((name) => (
        <Hidden key={name} name="files" value={name} />
      ))}
      <Hidden name="uploads" value={task.uploads ?? ""} />
      <Hidden name="prefix" value={task.prefix ?? ""} />
      <Button kind="quiet">{say.lookAgain}</Button>
    </Form>
  );
}

function Report({ id, sections }: { readonly id: number; readonly sections: readonly ReportSection[] }) {
  return (
    <Stack>
      <h2>{say.report}</h2>
      <Cluster>
        <span>{say.save}</span>
        <a href={urls.text(id)}>{say.asText}</a>
        <a href={urls.json(id)}>{say.asJson}</a>
      </Cluster>
      {sections.map(({ heading, lines, table }) => (
        <Stack key={heading} gap="tight">
          <h3>{heading}</h3>
          {lines.map((line) => (
            <p key={line} dir="auto">
              {line}
            </p>
          ))}
          {table === null ? null : (
            <Table
              label={heading}
              columns={table.columns.map((title, at) => ({ title, numeric: table.numeric[at] }))}
              rows={table.rows}
            />
          )}
        </Stack>
      ))}
    </Stack>
  );
}
