import { sql } from "kysely";
import type { Db } from "#platform/database/database.ts";
import type { Wanted } from "../wanted.ts";

/** What is asked of the index, as the database writes its own questions: safe to be read by it again. */
export interface Terms {
  /** One for each word that means something; "the" and the like do not. */
  readonly each: readonly string[];
  /** All of the words, and the phrases as they stand; "" when nothing is left to look for. */
  readonly all: string;
}

/** Words as the index knows them: stemmed, without those that are in every text. */
export async function readTerms(db: Db, wanted: Wanted): Promise<Terms> {
  const { rows } = await sql<{ term: string; phrase: boolean }>`
    select plainto_tsquery('english', word)::text as term, false as phrase
      from unnest(${sql.val(wanted.words)}::text[]) with ordinality as one (word, place)
    union all
    select phraseto_tsquery('english', phrase)::text, true
      from unnest(${sql.val(wanted.phrases)}::text[]) with ordinality as one (phrase, place)`.execute(db);
  const meaning = rows.filter(({ term }) => term !== "");
  const each = [...new Set(meaning.filter(({ phrase }) => !phrase).map(({ term }) => term))];
  const phrases = meaning.filter(({ phrase }) => phrase).map(({ term }) => `( ${term} )`);
  return { each, all: [...each.map((term) => `( ${term} )`), ...phrases].join(" & ") };
}

/** Which of these words are forms of what is looked for. */
export async function listMatching(db: Db, words: readonly string[], { each }: Terms): Promise<ReadonlySet<string>> {
  if (words.length === 0) return new Set();
  const any = each.map((term) => `( ${term} )`).join(" | ");
  const { rows } = await sql<{ word: string }>`
    select word from unnest(${sql.val(words)}::text[]) as one (word)
     where to_tsvector('english', word) @@ ${any}::tsquery`.execute(db);
  return new Set(rows.map(({ word }) => word));
}
