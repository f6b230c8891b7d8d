import { urls as accounts } from "#features/accounts/urls.ts";
import { permalink } from "#features/topics/urls.ts";
import type { FormState } from "#platform/web/asked.ts";
import { Badge } from "#ui/badge/badge.tsx";
import { Button } from "#ui/button/button.tsx";
import { Case } from "#ui/case/case.tsx";
import { Form, Hidden, Select, TextField } from "#ui/form/index.ts";
import { Stack } from "#ui/layout/layout.tsx";
import { Facts } from "#ui/table/table.tsx";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";

const say = words.open;

type Reason = (typeof words.reasons)[keyof typeof words.reasons];

/** One reported post, ready to be shown. */
export interface CaseView {
  readonly postId: number;
  readonly topicTitle: string;
  readonly state: string;
  readonly excerpt: string;
  readonly authorId: number | null;
  readonly author: string | null;
  readonly first: string;
  readonly urgent: boolean;
  readonly seen: number;
  /** What is said about it, with notes opened, oldest first. */
  readonly reports: readonly { readonly id: number; readonly reason: Reason; readonly note: string | null }[];
}

interface OpenCaseProps {
  readonly shown: CaseView;
  /** The form that was refused, when it was this case's. */
  readonly form: FormState | null;
}

/** What was reported, by how many, and the two decisions. */
export function OpenCase({ shown, form }: OpenCaseProps) {
  return (
    <Case
      id={`case-${shown.postId}`}
      title={say.reportedBy(shown.reports.length)}
      urgent={shown.urgent}
      marks={<Marks shown={shown} />}
      text={shown.excerpt}
      facts={<CaseFacts shown={shown} />}
    >
      <Decisions shown={shown} form={form} />
    </Case>
  );
}

function Marks({ shown }: { readonly shown: CaseView }) {
  const given = new Set(shown.reports.map(({ reason }) => reason));
  const reasons = Object.values(words.reasons).filter((reason) => given.has(reason));
  return (
    <>
      {reasons.map((reason) => (
        <Badge key={reason} kind={reason === words.reasons.danger ? "clay" : "lamp"} icon="flag">
          {reason}
        </Badge>
      ))}
      <span class="meta">{say.first(shown.first)}</span>
      <a class="small" href={permalink(shown.postId)}>
        {shown.topicTitle} <span class="visually-hidden">{say.seePost}</span>
      </a>
    </>
  );
}

function CaseFacts({ shown }: { readonly shown: CaseView }) {
  const notes = shown.reports.filter(({ note }) => note !== null);
  const author =
    shown.authorId === null ? (
      (shown.author ?? say.former)
    ) : (
      <a href={accounts.person(shown.authorId)}>{shown.author}</a>
    );
  const reports = (
    <ul class="stack stack--tight">
      {notes.map(({ id, reason, note }) => (
        <li key={id} dir="auto">
          {reason}: {say.note(note ?? "")}
        </li>
      ))}
    </ul>
  );
  return (
    <Facts
      items={[
        { name: say.author, value: author },
        ...(notes.length > 0 ? [{ name: say.reports, value: reports }] : []),
      ]}
    />
  );
}

function Decisions({ shown, form }: OpenCaseProps) {
  const { postId, seen, state } = shown;
  const mayHide = state === "shown" || state === "hidden";
  return (
    <Stack>
      {mayHide ? null : <p>{state === "withdrawn" ? say.withdrawn : say.notShown}</p>}
      {state === "shown" ? <HideForm shown={shown} form={form} /> : null}
      {state === "hidden" ? <LeaveHidden shown={shown} /> : null}
      <Form action={urls.keep(postId)}>
        <Hidden name="seen" value={seen} />
        <Button kind="quiet">
          {state === "shown" ? say.keep : state === "hidden" ? say.keepHidden : say.close}
          <span class="visually-hidden"> ({say.which(postId)})</span>
        </Button>
      </Form>
    </Stack>
  );
}

function LeaveHidden({ shown }: { readonly shown: CaseView }) {
  return (
    <Form action={urls.hide(shown.postId)} class="stack stack--tight">
      <p>{say.hidden}</p>
      <Hidden name="seen" value={shown.seen} />
      <Button kind="quiet">
        {say.leaveHidden}
        <span class="visually-hidden"> ({say.which(shown.postId)})</span>
      </Button>
    </Form>
  );
}

function HideForm({ shown, form }: OpenCaseProps) {
  const idPrefix = `case-${shown.postId}-`;
  const options = [{ value: "", label: say.chooseWhy }, ...words.why.map((why) => ({ value: why, label: why }))];
  return (
    <Form action={urls.hide(shown.postId)} class="stack stack--tight">
      <Hidden name="seen" value={shown.seen} />
      <fieldset class="stack stack--tight">
        <legend class="legend">{say.hideLegend}</legend>
        <Select
          name="why"
          label={say.why}
          options={options}
          value={form?.values.why ?? ""}
          error={form?.problems.get("why")}
          idPrefix={idPrefix}
        />
        <TextField
          name="own"
          label={say.own}
          hint={say.ownHint}
          value={form?.values.own}
          error={form?.problems.get("own")}
          idPrefix={idPrefix}
          maxlength={200}
          autocomplete="off"
        />
        <Button kind="danger">
          {say.hide}
          <span class="visually-hidden"> ({say.which(shown.postId)})</span>
        </Button>
      </fieldset>
    </Form>
  );
}
