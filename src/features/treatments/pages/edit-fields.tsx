import type { FormState } from "#platform/web/asked.ts";
import { Checkbox, type Option, Select, TextArea, TextField } from "#ui/form/index.ts";
import type { rangeNames } from "../form-fields.ts";
import { units } from "../record.ts";
import { fieldWords } from "../words/fields.ts";

const { labels, hints, rangeParts } = fieldWords;

/** Choices of a fixed list with their words. */
export function options<Value extends string>(
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
): Option[] {
  return values.map((value) => ({ value, label: names[value] }));
}

interface LinesProps {
  readonly name: keyof typeof labels;
  readonly form: FormState;
  readonly rows?: number;
}

/** A list, one entry on each line. */
export function Lines({ name, form, rows }: LinesProps) {
  const hint = Object.entries(hints).find(([field]) => field === name)?.[1] ?? hints.perLine;
  return (
    <TextArea
      name={name}
      label={labels[name]}
      hint={hint}
      value={form.values[name]}
      error={form.problems.get(name)}
      rows={rows ?? 4}
    />
  );
}

interface RangeFieldsProps {
  readonly name: (typeof rangeNames)[number];
  readonly form: FormState;
}

/** From, to, unit, and who says so. */
export function RangeFields({ name, form: { values, problems } }: RangeFieldsProps) {
  const figure = (field: string, label: string) => (
    <TextField
      name={field}
      label={label}
      value={values[field]}
      error={problems.get(field)}
      inputmode="decimal"
      autocomplete="off"
      short
    />
  );
  return (
    <fieldset class="stack stack--tight">
      <legend class="legend">{labels[name]}</legend>
      <p class="hint">{hints.range}</p>
      <div class="cluster">
        {figure(`${name}Min`, rangeParts.min)}
        {figure(`${name}Max`, rangeParts.max)}
        <Select
          name={`${name}Unit`}
          label={rangeParts.unit}
          options={options(units, fieldWords.units)}
          value={values[`${name}Unit`]}
        />
      </div>
      <TextField
        name={`${name}Source`}
        label={rangeParts.source}
        value={values[`${name}Source`]}
        error={problems.get(`${name}Source`)}
        autocomplete="off"
      />
    </fieldset>
  );
}

interface BoxesProps {
  readonly name: "alternatives" | "combinesWith";
  readonly form: FormState;
  readonly choices: readonly { readonly slug: string; readonly name: string }[];
}

/** Other options to tick. */
export function Boxes({ name, form, choices }: BoxesProps) {
  const ticked = (form.values[name] ?? "").split("\n");
  if (choices.length === 0) return null;
  return (
    <fieldset class="stack stack--tight">
      <legend class="legend">{labels[name]}</legend>
      {choices.map((choice, place) => (
        <Checkbox
          key={choice.slug}
          name={name}
          value={choice.slug}
          label={choice.name}
          checked={ticked.includes(choice.slug)}
          idPrefix={place === 0 ? "" : `${place}-`}
        />
      ))}
    </fieldset>
  );
}
