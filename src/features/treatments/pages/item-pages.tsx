import type { FormState } from "#platform/web/asked.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Checkbox, ErrorSummary, Form, Hidden, Select, TextArea, TextField } from "#ui/form/index.ts";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import { designs, readings } from "../record.ts";
import { urls } from "../urls.ts";
import { editorWords } from "../words/editor.ts";
import { fieldWords } from "../words/fields.ts";
import { DraftCrumbs } from "./draft-crumbs.tsx";
import { options } from "./edit-fields.tsx";

const { items: say, problems } = editorWords;

interface ItemPageProps {
  readonly slug: string;
  readonly name: string;
  readonly seen: number;
  readonly part: "common" | "serious" | "studies";
  /** Null: a new entry. */
  readonly place: number | null;
  readonly form: FormState;
}

/** One effect or one study of the draft. */
export function ItemPage(props: ItemPageProps) {
  const { slug, name, seen, part, place, form } = props;
  return (
    <Stack narrow>
      <ErrorSummary title={problems.summary} problems={form.problems} />
      <PageHead
        above={<DraftCrumbs slug={slug} name={name} />}
        title={place === null ? say.add[part] : say.change[part]}
      />
      <Form action={urls.item(slug, part, place ?? "new")} class="stack">
        <Hidden name="seen" value={seen} />
        {part === "studies" ? <StudyFields form={form} /> : <EffectFields form={form} />}
        <Cluster>
          <Button>{say.save}</Button>
          <Button kind="quiet" name="do" value="more">
            {say.saveAndMore}
          </Button>
          {place === null ? null : (
            <Button kind="danger" name="do" value="remove">
              {say.remove}
            </Button>
          )}
          <ButtonLink kind="quiet" href={urls.draft(slug)}>
            {editorWords.sections.cancel}
          </ButtonLink>
        </Cluster>
      </Form>
    </Stack>
  );
}

function EffectFields({ form }: { readonly form: FormState }) {
  return (
    <>
      <Line form={form} name="plain" label={say.plain} hint={say.plainHint} />
      <fieldset class="stack stack--tight">
        <legend class="legend">{say.frequency}</legend>
        <p class="hint">{say.frequencyHint}</p>
        <div class="cluster">
          <Figure form={form} name="n" label={say.people} />
          <Figure form={form} name="of" label={say.of} />
        </div>
        <Line form={form} name="source" label={say.source} />
      </fieldset>
      <Text form={form} name="whatToDo" label={say.whatToDo} hint={say.whatToDoHint} />
    </>
  );
}

function StudyFields({ form }: { readonly form: FormState }) {
  const { values } = form;
  return (
    <>
      <Line form={form} name="citation" label={say.citation} hint={say.citationHint} />
      <div class="cluster">
        <Figure form={form} name="year" label={say.year} />
        <Line form={form} name="doiOrPmid" label={say.doi} />
      </div>
      <Select
        name="design"
        label={say.design}
        options={options(designs, fieldWords.designs)}
        value={values.design}
        error={form.problems.get("design")}
      />
      <Text form={form} name="outcome" label={say.outcome} hint={say.outcomeHint} />
      <Line form={form} name="comparator" label={say.comparator} />
      <fieldset class="stack stack--tight">
        <legend class="legend">{say.result}</legend>
        <p class="hint">{say.resultHint}</p>
        <div class="cluster">
          <Figure form={form} name="n" label={say.began} />
          <Figure form={form} name="numerator" label={say.reached} />
          <Figure form={form} name="denominator" label={say.ofHowMany} />
          <Figure form={form} name="percent" label={say.percent} />
        </div>
        <div class="cluster">
          <Figure form={form} name="ciLow" label={say.ciLow} />
          <Figure form={form} name="ciHigh" label={say.ciHigh} />
          <Line form={form} name="p" label={say.p} short />
        </div>
        <div class="cluster">
          <Figure form={form} name="lost" label={say.lost} />
          <Figure form={form} name="lostPercent" label={say.lostPercent} />
        </div>
      </fieldset>
      <Line form={form} name="funder" label={say.funder} />
      <Text form={form} name="limits" label={say.limits} hint={say.limitsHint} />
      <Select
        name="reading"
        label={say.reading}
        options={options(readings, fieldWords.readings)}
        value={values.reading}
        error={form.problems.get("reading")}
      />
      <Checkbox name="verified" label={say.verified} hint={say.verifiedHint} checked={values.verified !== undefined} />
    </>
  );
}

interface ItemFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly form: FormState;
  readonly short?: boolean;
}

function Line({ form, ...field }: ItemFieldProps) {
  const { name } = field;
  return <TextField {...field} value={form.values[name]} error={form.problems.get(name)} autocomplete="off" />;
}

function Figure(props: ItemFieldProps) {
  const { form, name, label } = props;
  return (
    <TextField
      name={name}
      label={label}
      value={form.values[name]}
      error={form.problems.get(name)}
      inputmode="decimal"
      autocomplete="off"
      short
    />
  );
}

function Text({ form, name, label, hint }: ItemFieldProps) {
  return (
    <TextArea
      name={name}
      label={label}
      hint={hint}
      value={form.values[name]}
      error={form.problems.get(name)}
      rows={3}
    />
  );
}
