import { type ComponentChildren, h } from "preact";
import { classNames } from "../class-names.ts";
import { Field, type FieldProps } from "./field.tsx";
import { fieldId } from "./field-id.ts";

interface TextFieldProps extends FieldProps {
  type?: "text" | "password" | "email" | "search" | "url" | "number" | "date" | "month" | undefined;
  value?: string | undefined;
  autocomplete?: string | undefined;
  inputmode?: string | undefined;
  maxlength?: number | undefined;
  placeholder?: string | undefined;
  required?: boolean | undefined;
  readonly?: boolean | undefined;
  /** For what is a few letters long. */
  short?: boolean | undefined;
  /** Names and codes: neither corrected nor capitalised. */
  verbatim?: boolean | undefined;
  /** On a password: the words beside the box that shows it. The box appears with script only. */
  showLabel?: string | undefined;
  /** Below the control. */
  children?: ComponentChildren;
}

export function TextField({ type, value, short, verbatim, showLabel, children, ...props }: TextFieldProps) {
  const { autocomplete, inputmode, maxlength, placeholder, required, readonly, ...field } = props;
  const native = { autocomplete, inputmode, maxlength, placeholder, required, readonly };
  const asTyped = verbatim ? { spellcheck: false, autocapitalize: "none" as const } : {};
  return (
    <Field
      {...field}
      control={({ class: look, ...control }) =>
        h("input", {
          ...control,
          ...native,
          ...asTyped,
          class: classNames(look, short && "input--short"),
          type: type ?? "text",
          value,
          dir: type === "password" ? undefined : "auto",
        })
      }
    >
      {showLabel ? (
        <label class="check small" hidden>
          <input type="checkbox" data-shows={fieldId(field.name, field.idPrefix)} /> <span>{showLabel}</span>
        </label>
      ) : null}
      {children}
    </Field>
  );
}
