import type { Option } from "#ui/form/index.ts";

/** Every zone that this computer knows, by name; "UTC" is always among them. */
export function timeZoneOptions(): Option[] {
  const names = new Set(["UTC", ...Intl.supportedValuesOf("timeZone")]);
  return [...names].map((name) => ({ value: name, label: name.replaceAll("_", " ") }));
}
