import { kinds, settings, type Treatment } from "./record.ts";

/** Those first that need least; never by what they may do. Options that need alike stand by their names. */
export function byEquipment(one: { readonly content: Treatment }, other: { readonly content: Treatment }): number {
  const [a, b] = [one.content, other.content];
  return (
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    settings.indexOf(a.setting) - settings.indexOf(b.setting) ||
    a.name.localeCompare(b.name, "en")
  );
}
