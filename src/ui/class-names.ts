/** Joins the class names that apply. Every name is written whole where it is used, so that it can be searched for. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
