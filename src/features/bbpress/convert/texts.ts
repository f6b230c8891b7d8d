import { type ConvertedContent, contentOf, convertContent } from "../convert.ts";
import type { ImportedPost } from "../model.ts";

/** The texts of a post, as the old site stored them. */
export interface StoredTexts extends Pick<ImportedPost, "kept" | "source"> {
  /** What it said before each of its edits, in their order; null where nobody knows. */
  readonly earlier: readonly (string | null)[];
}

/** The same as we store them. */
export interface ConvertedTexts {
  readonly content: ConvertedContent;
  readonly earlier: readonly (string | null)[];
}

/** @param siteOrigins the old site's, whose links become links of this site */
export function convertTexts(texts: StoredTexts, siteOrigins: readonly string[]): ConvertedTexts {
  const options = { siteOrigins };
  const earlier = texts.earlier.map((text) => (text === null ? null : convertContent(text, options).source));
  return { content: contentOf(texts, options), earlier };
}
