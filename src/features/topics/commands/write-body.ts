import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { SafeHtml } from "#core/safe-html.ts";
import type { Db } from "#platform/database/database.ts";
import {
  compareQuote,
  findMentions,
  findQuotes,
  RENDERER_VERSION,
  type RenderOptions,
  rewriteQuotes,
  type VerifiedQuote,
} from "#platform/text/markdown.ts";
import type { Tools } from "#platform/work/tools.ts";
import type { PostState } from "../facts.ts";
import { permalink } from "../urls.ts";
import { words } from "../words.ts";

/** Text as it is stored: rendered once, with the version of the renderer that did it. */
export interface WrittenBody {
  readonly html: SafeHtml;
  readonly renderer: number;
}

/**
 * Renders a post. Only people who have written in the topic, as what they are called in it, can be mentioned in it (README 10), and only quotes whose
 * words are those of a post of the same topic carry its author's name. Of a post that was taken back or taken down,
 * no quote shows name or words.
 *
 * @param topicId null while the topic does not exist yet
 */
export async function writeBody(db: Db, tools: Tools, topicId: number | null, source: string): Promise<WrittenBody> {
  const quoted = topicId === null ? nothingQuoted : await quotesIn(db, topicId, source);
  const options: RenderOptions = {
    siteOrigins: [tools.siteUrl],
    mentions: topicId === null ? new Map() : await mentionable(db, topicId, source),
    verifiedQuotes: quoted.verified,
  };
  const rendered = await tools.renderer.render(withoutGone(source, quoted.gone), options);
  return { html: rendered.html, renderer: rendered.budgetExceeded ? 0 : RENDERER_VERSION };
}

/** Fingerprint of what was sent with a form, to tell a repeated press from other words under the same id. */
export function submissionHash(...parts: readonly string[]): Buffer {
  return createHash("sha256").update(JSON.stringify(parts)).digest();
}

async function mentionable(db: Db, topicId: number, source: string): Promise<Map<string, { href?: string }>> {
  const keys = source.includes("@") ? findMentions(source) : [];
  if (keys.length === 0) return new Map();
  const found = await sql<{ name_key: string }>`
    select member.name_key from member join topic_member on topic_member.member_id = member.id
     where topic_member.topic_id = ${topicId} and topic_member.post_count > 0 and member.name_key = any(${sql.val(keys)}::text[])
     union all select name_key from one_time_name where topic_id = ${topicId} and name_key = any(${sql.val(keys)}::text[])`.execute(
    db,
  );
  return new Map(found.rows.map((row) => [row.name_key, {}]));
}

interface Quoted {
  readonly verified: Map<string, VerifiedQuote>;
  /** Posts whose words are out of sight, by id. */
  readonly gone: Map<number, PostState>;
}

const nothingQuoted: Quoted = { verified: new Map(), gone: new Map() };

async function quotesIn(db: Db, topicId: number, source: string): Promise<Quoted> {
  const quotes = source.includes(">") ? findQuotes(source) : [];
  if (quotes.length === 0) return nothingQuoted;
  const ids = quotes.map((quote) => quote.postId);
  const found = await sql<QuotedRow>`
    select post.id, post.state, post.body_source, coalesce(post.guest_name, member.name) as author, post.staff_voice
      from post left join member on member.id = post.author_id and member.left_at is null
     where post.topic_id = ${topicId} and post.id = any(${sql.val(ids)}::bigint[])`.execute(db);
  const verified = new Map<string, VerifiedQuote>();
  const gone = new Map<number, PostState>();
  for (const quote of quotes) {
    const post = found.rows.find((row) => row.id === quote.postId);
    if (post && post.state !== "shown") gone.set(post.id, post.state);
    const likeness = post?.state === "shown" ? compareQuote(quote.text, post.body_source) : "changed";
    if (!post || likeness === "changed") continue;
    const { author, staff_voice: staff } = post;
    verified.set(quote.key, {
      author: author ?? words.post.former,
      staff,
      whole: likeness === "whole",
      href: permalink(post.id),
    });
  }
  return { verified, gone };
}

interface QuotedRow {
  readonly id: number;
  readonly state: PostState;
  readonly body_source: string;
  readonly author: string | null;
  readonly staff_voice: boolean;
}

/** The source as it is shown: a line in place of what is out of sight. */
function withoutGone(source: string, gone: ReadonlyMap<number, PostState>): string {
  let shown = source;
  for (const [postId, state] of gone) {
    const text = state === "withdrawn" ? words.post.takenBack : words.post.takenDown;
    shown = rewriteQuotes(shown, postId, () => ({ author: words.post.somebody, text })).replaceAll(
      `> [${words.post.somebody} wrote](#post-${postId}):\n>\n`,
      "",
    );
  }
  return shown;
}
