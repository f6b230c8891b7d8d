/**
 * Asks the browser to forget all that it holds of this site, as far as it can: not its history, and we say so.
 */
export const clearEverything = { "clear-site-data": '"cache", "cookies", "storage"' } as const;

/** The same, but the browser stays one that its owner used before, so that nobody can keep them out of it. */
export const clearPages = { "clear-site-data": '"cache", "storage"' } as const;
