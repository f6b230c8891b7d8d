import pg from "pg";

const INT8 = 20;
const DATE = 1082;
const INT8_ARRAY = 1016;
const DATE_ARRAY = 1182;

/**
 * How values arrive: `bigint` as a number, `date` as "YYYY-MM-DD", `timestamptz` as a Date, `jsonb` parsed, `bytea` as a
 * Buffer. A number that JavaScript cannot hold exactly is an error, never a neighbour.
 */
export function makeValueParsers(): pg.CustomTypesConfig {
  const parsers = new pg.TypeOverrides();
  parsers.setTypeParser(INT8, exactNumber);
  parsers.setTypeParser(DATE, (day: string) => day);
  parsers.setTypeParser(INT8_ARRAY, (list: string) => arrayOf(list).map((item) => item && exactNumber(item)));
  parsers.setTypeParser(DATE_ARRAY, arrayOf);
  return parsers;
}

export function exactNumber(digits: string): number {
  const value = Number(digits);
  if (!Number.isSafeInteger(value)) throw new RangeError(`The number ${digits} is too large to be held exactly.`);
  return value;
}

/** A flat array of plain words, as numbers and days are; "NULL" stands for null. */
function arrayOf(list: string): (string | null)[] {
  const inside = list.slice(1, -1);
  if (inside === "") return [];
  return inside.split(",").map((item) => (item === "NULL" ? null : item));
}
