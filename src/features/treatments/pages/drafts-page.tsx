import type { FormState } from "#platform/web/asked.ts";
import { Badge } from "#ui/badge/badge.tsx";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Empty } from "#ui/empty/empty.tsx";
import { ErrorSummary, Form, TextField } from "#ui/form/index.ts";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { Row, RowIcon, Rows } from "#ui/rows/rows.tsx";
import { ExamplesCard } from "../components/examples-card/examples-card.tsx";
import { urls } from "../urls.ts";
import { editorWords as words } from "../words/editor.ts";
import { DraftCrumbs } from "./draft-crumbs.tsx";

const { drafts: say, make } = words;

/** One draft of the list, or a page whose review has run out. */
export interface DraftLine {
  readonly slug: string;
  readonly name: string;
  readonly state: string;
  readonly due: boolean;
}

interface DraftsPageProps {
  readonly lines: readonly DraftLine[];
  readonly offersExamples: boolean;
}

/** What the team is at. */
export function DraftsPage({ lines, offersExamples }: DraftsPageProps) {
  return (
    <Stack>
      <PageHead above={<DraftCrumbs />} title={say.title} lede={say.lede}>
        <p>
          <ButtonLink href={urls.make} icon="plus">
            {say.make}
          </ButtonLink>
        </p>
      </PageHead>
      {lines.length === 0 ? <Empty title={say.none}>{say.noneMore}</Empty> : null}
      <Rows>
        {lines.map(({ slug, name, state, due }) => (
          <Row
            key={slug}
            mark={<RowIcon name={due ? "clock" : "pencil"} />}
            title={name}
            href={urls.draft(slug)}
            level={2}
            text={due ? <Badge kind="lamp">{state}</Badge> : state}
          />
        ))}
      </Rows>
      {offersExamples ? <ExamplesCard /> : null}
    </Stack>
  );
}

export function MakePage({ form }: { readonly form: FormState }) {
  return (
    <Stack narrow>
      <ErrorSummary title={words.problems.summary} problems={form.problems} />
      <PageHead above={<DraftCrumbs />} title={make.title} />
      <Form action={urls.make} class="stack">
        <TextField
          name="name"
          label={make.name}
          hint={make.nameHint}
          value={form.values.name}
          error={form.problems.get("name")}
          maxlength={120}
          autocomplete="off"
        />
        <Button>{make.submit}</Button>
      </Form>
    </Stack>
  );
}
