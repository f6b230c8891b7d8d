/** Asks the browser to forget what it holds of this site. What it cannot forget, such as its history, we say in words. */
export const clearEverything = { "clear-site-data": '"cache", "cookies", "storage"' } as const;
