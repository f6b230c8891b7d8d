import { accountRows } from "./access/accounts.ts";
import { apiRows } from "./access/api.ts";
import { askingRows } from "./access/asking.ts";
import { libraryRows } from "./access/library.ts";
import { moderationRows } from "./access/moderation.ts";
import { placeRows } from "./access/places.ts";
import type { Rows } from "./access/row.ts";
import { topicRows } from "./access/topics.ts";

/**
 * Who may do what, address by address: "METHOD path" as the server declares it. `test/authorisation.test.ts` tries every
 * row for real. A new route needs a row in the file of its slice; without one the tests fail and say so.
 */
export const accessTable: Rows = {
  ...accountRows,
  ...topicRows,
  ...placeRows,
  ...apiRows,
  ...moderationRows,
  ...askingRows,
  ...libraryRows,
};
