/** Arguments for Node where it runs an import. */
export const sparing: readonly string[];
