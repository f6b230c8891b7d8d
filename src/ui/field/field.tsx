import type { ComponentChildren } from "preact";
import { classNames } from "../class-names.ts";
import { Icon } from "../icon/icon.tsx";
import { fieldId } from "./field-id.ts";

export interface FieldProps {
  name: string;
  label: ComponentChildren;
  /** Behind the label, for example "(optional)". */
  note?: string | undefined;
  /** Stays while typing. */
  hint?: ComponentChildren;
  /** The sentence that says what to change; its presence marks the field. */
  error?: string | undefined;
  /** Where the same name stands twice on a page. */
  idPrefix?: string | undefined;
}

/** What a control needs to be named and described. */
export interface ControlProps {
  id: string;
  name: string;
  class: string;
  "aria-describedby": string | undefined;
  "aria-invalid": "true" | undefined;
}

interface FieldFrameProps extends FieldProps {
  /** Ids of further descriptions below the control. */
  describedBy?: string | undefined;
  /** Between hint and control, for example a toolbar. */
  above?: ComponentChildren;
  control: (props: ControlProps) => ComponentChildren;
  children?: ComponentChildren;
}

/** Label, hint, error, control: always in this order. */
export function Field({
  name,
  label,
  note,
  hint,
  error,
  idPrefix,
  describedBy,
  above,
  control,
  children,
}: FieldFrameProps) {
  const id = fieldId(name, idPrefix);
  const describing = classNames(hint ? `${id}-hint` : null, error ? `${id}-error` : null, describedBy);
  return (
    <div class={classNames("field", error && "field--error")}>
      <label for={id}>
        {label}
        {note ? <span class="hint"> {note}</span> : null}
      </label>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {above}
      {control({
        id,
        name,
        class: "input",
        "aria-describedby": describing || undefined,
        "aria-invalid": error ? "true" : undefined,
      })}
      {children}
    </div>
  );
}

export function FieldHint({ id, hint }: { id: string; hint: ComponentChildren }) {
  if (!hint) return null;
  return (
    <p class="hint" id={`${id}-hint`}>
      {hint}
    </p>
  );
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p class="error" id={`${id}-error`}>
      <Icon name="alert" />
      <span>{error}</span>
    </p>
  );
}
