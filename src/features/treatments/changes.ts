import type { Treatment } from "./record.ts";

export type ContentField = keyof Treatment;

/** Which fields say something else in one than in the other, in the order of the record. */
export function changedFields(before: Treatment, after: Treatment): readonly ContentField[] {
  const same = (field: ContentField) => JSON.stringify(before[field]) === JSON.stringify(after[field]);
  return fieldsOf(after).filter((field) => !same(field));
}

function fieldsOf(content: Treatment): readonly ContentField[] {
  return Object.keys(content).filter((name): name is ContentField => name in content);
}
