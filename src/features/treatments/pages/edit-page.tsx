import type { FormState } from "#platform/web/asked.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Checkbox, ErrorSummary, Form, Hidden, Select, TextArea, TextField } from "#ui/form/index.ts";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { rangeNames } from "../form-fields.ts";
import { anaesthesias, certainties, kinds, settings } from "../record.ts";
import { urls } from "../urls.ts";
import { editorWords as words } from "../words/editor.ts";
import { fieldWords } from "../words/fields.ts";
import { DraftCrumbs } from "./draft-crumbs.tsx";
import { Boxes, Lines, options, RangeFields } from "./edit-fields.tsx";
import type { OptionLink } from "./option-props.ts";

const { labels, hints } = fieldWords;

interface EditPageProps {
  readonly slug: string;
  readonly name: string;
  readonly seen: number;
  readonly form: FormState;
  /** Other options, by address. */
  readonly others: readonly (OptionLink & { readonly slug: string })[];
  /** Fields in which what was typed differs from what somebody saved meanwhile; empty otherwise. */
  readonly different: readonly string[];
}

/** The whole text of one option, in one plain form. Effects and studies have pages of their own. */
export function EditPage({ slug, name, seen, form, others, different }: EditPageProps) {
  const field = { form };
  return (
    <Stack narrow>
      <ErrorSummary title={words.problems.summary} problems={form.problems} />
      {different.length === 0 ? null : <Notice kind="lamp">{words.different(different.join(", "))}</Notice>}
      <PageHead above={<DraftCrumbs slug={slug} name={name} />} title={words.workshop.editTitle(name)} />
      <Form action={urls.edit(slug)} class="stack">
        <Hidden name="seen" value={seen} />
        <Card title={words.sections.names} id="names">
          <Line {...field} name="name" />
          <Line {...field} name="plainName" />
          <Line {...field} name="medicalName" />
          <Lines {...field} name="synonyms" rows={2} />
          <Lines {...field} name="productNames" rows={3} />
          <Line {...field} name="label" />
          <Pick {...field} name="kind" choices={options(kinds, fieldWords.kinds)} />
          <Pick {...field} name="setting" choices={options(settings, fieldWords.settings)} />
          <Pick {...field} name="anaesthesia" choices={options(anaesthesias, fieldWords.anaesthesias)} />
        </Card>
        <Card title={words.sections.what} id="what">
          <Text {...field} name="summary" rows={4} />
          <Text {...field} name="whatItIs" rows={5} />
          <Lines {...field} name="maySuit" />
          <Lines {...field} name="mayNotSuit" />
          <Lines {...field} name="doesNotTreat" />
          <Lines {...field} name="unknowns" />
        </Card>
        <Card title={words.sections.steps} id="steps">
          <Lines {...field} name="before" />
          <Lines {...field} name="onTheDay" />
          <Lines {...field} name="after" />
          <Lines {...field} name="aftercare" />
          <FollowUp form={form} />
          {rangeNames.map((range) => (
            <RangeFields key={range} name={range} form={form} />
          ))}
          <Text {...field} name="cost" rows={2} />
        </Card>
        <Card title={words.sections.evidence} id="evidence">
          <Pick {...field} name="certainty" choices={options(certainties, fieldWords.certainties)} />
          <Text {...field} name="statement" rows={4} />
        </Card>
        <Card title={words.sections.law} id="law">
          <Tick form={form} name="prescriptionOnly" />
          <Tick form={form} name="offLabel" />
          <Tick form={form} name="boxedWarning" />
          <Lines {...field} name="jurisdiction" rows={3} />
        </Card>
        <Card title={words.sections.more} id="more">
          <Lines {...field} name="questions" rows={8} />
          <Boxes name="alternatives" form={form} choices={others} />
          <Boxes name="combinesWith" form={form} choices={others} />
          <Lines {...field} name="reviewerNotes" />
          <Line {...field} name="changeNote" />
          <Line {...field} name="readingReason" />
        </Card>
        <Buttons slug={slug} />
      </Form>
    </Stack>
  );
}

function Buttons({ slug }: { readonly slug: string }) {
  return (
    <>
      <Cluster>
        <Button>{words.sections.save}</Button>
        <ButtonLink kind="quiet" href={urls.draft(slug)}>
          {words.sections.cancel}
        </ButtonLink>
      </Cluster>
      <Cluster>
        {(["common", "serious", "studies"] as const).map((part) => (
          <Button kind="quiet" small key={part} name="do" value={part}>
            {words.sections.saveAnd[part]}
          </Button>
        ))}
      </Cluster>
    </>
  );
}

interface NamedField<Name extends string = keyof typeof labels> {
  readonly name: Name;
  readonly form: FormState;
}

function parts({ name, form }: NamedField) {
  const hint = Object.entries(hints).find(([field]) => field === name)?.[1];
  return { name, label: labels[name], hint, value: form.values[name], error: form.problems.get(name) };
}

function Line(props: NamedField) {
  return <TextField {...parts(props)} autocomplete="off" />;
}

function Text(props: NamedField & { readonly rows: number }) {
  return <TextArea {...parts(props)} rows={props.rows} />;
}

function Pick(props: NamedField & { readonly choices: readonly { value: string; label: string }[] }) {
  return <Select {...parts(props)} options={props.choices} />;
}

function Tick({ name, form }: NamedField) {
  return <Checkbox name={name} label={labels[name]} checked={form.values[name] !== undefined} />;
}

function FollowUp({ form }: { readonly form: FormState }) {
  const { values, problems } = form;
  return (
    <fieldset class="stack stack--tight">
      <legend class="legend">{labels.followUp}</legend>
      <p class="hint">{hints.followUp}</p>
      <TextField
        name="followUpWhen"
        label={fieldWords.followUpParts.when}
        value={values.followUpWhen}
        error={problems.get("followUpWhen")}
        autocomplete="off"
      />
      <TextArea
        name="followUpWhy"
        label={fieldWords.followUpParts.why}
        value={values.followUpWhy}
        error={problems.get("followUpWhy")}
        rows={2}
      />
    </fieldset>
  );
}
