import type { ComponentChildren } from "preact";
import { classNames } from "../class-names.ts";
import { FieldError, FieldHint } from "../field/field.tsx";
import { fieldId } from "../field/field-id.ts";
import { Icon, type IconName } from "../icon/icon.tsx";

export interface Choice {
  readonly value: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly icon?: IconName | undefined;
  /** Turns fig when chosen: few people will see it. */
  readonly private?: boolean | undefined;
}

interface RadioCardsProps {
  name: string;
  legend: ComponentChildren;
  hint?: ComponentChildren;
  error?: string | undefined;
  options: readonly Choice[];
  value?: string | undefined;
  idPrefix?: string | undefined;
}

/** A choice of one, each with a sentence on what it means. */
export function RadioCards({ name, legend, hint, error, options, value, idPrefix }: RadioCardsProps) {
  const id = fieldId(name, idPrefix);
  return (
    <fieldset
      class={classNames("stack stack--tight", error && "field--error")}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend class="legend">{legend}</legend>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {options.map((option, place) => (
        <label class={classNames("choice", option.private && "choice--private")} key={option.value}>
          <input
            type="radio"
            id={place === 0 ? id : undefined}
            name={name}
            value={option.value}
            checked={option.value === value}
          />
          <span>
            <b>{option.label}</b> {option.hint ? <span class="hint">{option.hint}</span> : null}
          </span>
          {option.icon ? <Icon name={option.icon} /> : null}
        </label>
      ))}
    </fieldset>
  );
}
