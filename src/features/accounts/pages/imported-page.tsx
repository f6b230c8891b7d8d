import type { PageOf } from "#core/paging.ts";
import type { FormState } from "#platform/web/asked.ts";
import { Button } from "#ui/button/button.tsx";
import { Empty } from "#ui/empty/empty.tsx";
import { Checkbox, ErrorSummary, Form, Hidden, Select, TextField } from "#ui/form/index.ts";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { Pagination } from "#ui/pagination/pagination.tsx";
import { Toast } from "#ui/toast/toast.tsx";
import type { ImportedPerson } from "../queries/imported.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.people.imported;

interface ImportedPageProps {
  readonly people: readonly ImportedPerson[];
  readonly paging: PageOf;
  /** As it was sent, when it needs a change. */
  readonly form: FormState | null;
  readonly saved: boolean;
}

/** One form for all of them: who of the people on this page belongs to the practice. */
export function ImportedPage({ people, paging, form, saved }: ImportedPageProps) {
  const sentences = [...(form?.problems.values() ?? [])];
  const problems = new Map(sentences.length > 0 ? [["", sentences.join(" ")]] : []);
  return (
    <Stack narrow>
      <PageHead title={say.title} lede={say.lede} />
      <ErrorSummary title={words.people.person.problems(sentences.length)} problems={problems} />
      {people.length === 0 ? (
        <Empty title={say.none}>{say.noneMore}</Empty>
      ) : (
        <Form action={urls.imported(paging.page)} class="stack stack--loose">
          {people.map((person) => (
            <PersonFields key={person.id} person={person} form={form} />
          ))}
          <Select
            name="role"
            label={say.as}
            options={(["staff", "moderator"] as const).map((value) => ({ value, label: words.people.roles[value] }))}
            value={form?.values.role ?? "staff"}
          />
          <p>
            <Button>{say.confirm}</Button>
          </p>
        </Form>
      )}
      {paging.pages > 1 ? (
        <Pagination
          label={words.people.pages}
          line={words.people.line(paging.from, paging.through, paging.total)}
          page={paging.page}
          pages={paging.pages}
          hrefOf={urls.imported}
          words={{ page: words.people.page, previous: words.people.previous, next: words.people.next }}
        />
      ) : null}
      {saved ? <Toast text={say.done} /> : null}
    </Stack>
  );
}

/** Fields of one name stand for all people; their order ties a title to its person. */
function PersonFields({ person, form }: { readonly person: ImportedPerson; readonly form: FormState | null }) {
  const id = String(person.id);
  const prefix = `person-${id}-`;
  const place = listed(form, "person").indexOf(id);
  return (
    <fieldset>
      <legend class="legend" dir="auto">
        {person.name}{" "}
        <span class="hint">
          {person.was === null ? "" : `${say.was[person.was]}, `}
          {say.posts(person.posts)}
        </span>
      </legend>
      <Hidden name="person" value={person.id} />
      <Checkbox
        name="staff"
        idPrefix={prefix}
        value={id}
        label={say.tick(person.name)}
        checked={listed(form, "staff").includes(id)}
      />
      <TextField
        name="title"
        idPrefix={prefix}
        label={say.titleOf(person.name)}
        value={listed(form, "title")[place] ?? ""}
        error={form?.problems.get(`${id}.title`)}
        maxlength={120}
        autocomplete="off"
      />
    </fieldset>
  );
}

/** Several fields of one name are kept as lines. */
function listed(form: FormState | null, name: string): readonly string[] {
  return form?.values[name]?.split("\n") ?? [];
}
