import type { ComponentChildren } from "preact";
import { classNames } from "../class-names.ts";
import { FieldError, FieldHint } from "./field.tsx";
import { fieldId } from "./field-id.ts";

interface CheckboxProps {
  name: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  error?: string | undefined;
  checked?: boolean | undefined;
  /** What is sent when it is ticked; "1" if not given. */
  value?: string | undefined;
  idPrefix?: string | undefined;
}

/** One box to tick. An error stands above it, as with every field. */
export function Checkbox({ name, label, hint, error, checked, value, idPrefix }: CheckboxProps) {
  const id = fieldId(name, idPrefix);
  const box = (
    <label class="check">
      <input
        type="checkbox"
        id={id}
        name={name}
        value={value ?? "1"}
        checked={checked}
        aria-invalid={error ? "true" : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      <span>{hint ? <LabelAndHint label={label} hint={hint} /> : label}</span>
    </label>
  );
  if (!error) return box;
  return (
    <div class="field field--error">
      <FieldError id={id} error={error} />
      {box}
    </div>
  );
}

export function LabelAndHint({ label, hint }: { label: ComponentChildren; hint: ComponentChildren }) {
  return (
    <>
      <b>{label}</b> {hint ? <span class="hint">{hint}</span> : null}
    </>
  );
}

interface RadiosProps {
  name: string;
  legend: ComponentChildren;
  hint?: ComponentChildren;
  error?: string | undefined;
  options: readonly { value: string; label: ComponentChildren; hint?: ComponentChildren }[];
  value?: string | undefined;
  idPrefix?: string | undefined;
  /** Side by side, for short labels. */
  inline?: boolean | undefined;
}

/** A plain list of radio buttons. For choices that need an icon and a sentence take `RadioCards`. */
export function Radios({ name, legend, hint, error, options, value, idPrefix, inline }: RadiosProps) {
  const id = fieldId(name, idPrefix);
  return (
    <fieldset class={classNames(error && "field--error")} aria-describedby={error ? `${id}-error` : undefined}>
      <legend class="legend">{legend}</legend>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      <div class={inline ? "cluster" : undefined}>
        {options.map((option, place) => (
          <label class="check" key={option.value}>
            <input
              type="radio"
              id={place === 0 ? id : undefined}
              name={name}
              value={option.value}
              checked={option.value === value}
            />
            <span>{option.hint ? <LabelAndHint label={option.label} hint={option.hint} /> : option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
