export { type Choice, RadioCards } from "../choice/radio-cards.tsx";
export { ErrorSummary } from "../error-summary/error-summary.tsx";
export { Checkbox, Radios } from "../field/checkbox.tsx";
export type { ControlProps, FieldProps } from "../field/field.tsx";
export { fieldId } from "../field/field-id.ts";
export { type Option, Select } from "../field/select.tsx";
export { TextArea } from "../field/text-area.tsx";
export { TextField } from "../field/text-field.tsx";
export { Form, Hidden } from "./form.tsx";
