/** Written by `node --import tsx tools/make-tables.ts` from a freshly migrated database. Do not edit. */
export interface DB {}
