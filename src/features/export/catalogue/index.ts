import type { AnyTableFile } from "./column.ts";
import { forumFiles } from "./forums.ts";
import { libraryFiles } from "./library.ts";
import { peopleFiles } from "./people.ts";
import { postFiles } from "./posts.ts";
import { recordFiles } from "./record.ts";
import { topicFiles } from "./topics.ts";

/** Every file of the open format. A test compares them, and what is left out, with the database. */
export const tableFiles: readonly AnyTableFile[] = [
  ...peopleFiles,
  ...forumFiles,
  ...topicFiles,
  ...postFiles,
  ...libraryFiles,
  ...recordFiles,
];
