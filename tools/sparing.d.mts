/** Arguments and variables for Node where it runs an import. */
export const sparing: { readonly flags: readonly string[]; readonly env: Readonly<Record<string, string>> };
