/** The id of a field's control, so that the error summary can lead there. */
export function fieldId(name: string, idPrefix = ""): string {
  return `${idPrefix}field-${name}`;
}
