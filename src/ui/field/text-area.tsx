import type { ComponentChildren } from "preact";
import { Field, type FieldProps } from "./field.tsx";
import { fieldId } from "./field-id.ts";

interface TextAreaProps extends FieldProps {
  value?: string | undefined;
  rows?: number | undefined;
  maxlength?: number | undefined;
  required?: boolean | undefined;
  placeholder?: string | undefined;
  /** A `Toolbar`, between hint and text. */
  toolbar?: ComponentChildren;
  /** A line under the text that says whether the draft is kept; the composer island updates it. */
  draftStatus?: string | undefined;
  children?: ComponentChildren;
}

export function TextArea({ value, rows, toolbar, draftStatus, children, ...props }: TextAreaProps) {
  const { maxlength, required, placeholder, ...field } = props;
  const statusId = `${fieldId(field.name, field.idPrefix)}-status`;
  return (
    <Field
      {...field}
      describedBy={draftStatus === undefined ? undefined : statusId}
      above={toolbar}
      control={(control) => (
        <textarea
          {...control}
          rows={rows ?? 8}
          maxlength={maxlength}
          required={required}
          placeholder={placeholder}
          dir="auto"
          value={value}
        />
      )}
    >
      {draftStatus === undefined ? null : (
        <p class="hint" id={statusId} role="status" data-draft-status>
          {draftStatus}
        </p>
      )}
      {children}
    </Field>
  );
}
