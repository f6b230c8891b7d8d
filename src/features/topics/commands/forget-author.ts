import { sql } from "kysely";
import { rewriteMentions, rewriteQuotes } from "#platform/text/markdown.ts";
import type { Work } from "#platform/work/work.ts";
import { words } from "../words.ts";
import { rewritePosts } from "./rewrite-posts.ts";

/** Somebody who leaves, as far as other people's posts name them. */
export interface NamedAuthor {
  readonly name: string;
  /** Their words go as well as their name. */
  readonly withPosts: boolean;
}

/**
 * Takes somebody's name, and if they want it their words, out of the quotes and mentions in a topic, former versions
 * included. The caller holds the topic.
 *
 * @param postIds whose quotes are meant
 */
export async function forgetAuthorIn(
  work: Work,
  topicId: number,
  author: NamedAuthor & { readonly postIds: readonly number[] },
): Promise<void> {
  const mark = `@${author.name.toLowerCase()}`;
  await rewritePosts(work, topicId, {
    among: sql<boolean>`(body_source like '%](#post-%' or strpos(lower(body_source), ${mark}) > 0)`,
    rewrite: (source) => withoutAuthor(source, author),
  });
}

function withoutAuthor(source: string, author: NamedAuthor & { readonly postIds: readonly number[] }): string {
  let rest = source;
  for (const postId of author.postIds) {
    if (!rest.includes(`](#post-${postId})`)) continue;
    rest = rewriteQuotes(rest, postId, ({ text }) =>
      author.withPosts
        ? { author: words.post.somebody, text: words.post.takenBack }
        : { author: words.post.former, text },
    );
  }
  return rewriteMentions(rest, author.name, words.post.somebodyMentioned);
}
