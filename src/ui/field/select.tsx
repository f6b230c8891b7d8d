import { Field, type FieldProps } from "./field.tsx";

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectProps extends FieldProps {
  options: readonly Option[];
  value?: string | undefined;
  required?: boolean | undefined;
}

export function Select({ options, value, required, ...field }: SelectProps) {
  return (
    <Field
      {...field}
      control={(control) => (
        <select {...control} required={required}>
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    />
  );
}
