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
  type VerifiedQuote,
} from "#platform/text/markdown.ts";
import type { Tools } from "#platform/work/tools.ts";
import { permalink } from "../urls.ts";

/** Text as it is stored: rendered once, with the version of the renderer that did it. */
export interface WrittenBody {
  readonly html: SafeHtml;
  readonly renderer: number;
}

/**
 * Renders a post. Only people who have written in the topic can be mentioned in it (README 10), and only quotes whose
 * words are those of a post of the same topic carry its author's name.
 *
 * @param topicId null while the topic does not exist yet
 */
export async function writeBody(db: Db, tools: Tools, topicId: number | null, source: string): Promise<WrittenBody> {
  const options: RenderOptions = {
    siteOrigins: [tools.siteUrl],
    mentions: topicId === null ? new Map() : await mentionable(db, topicId, source),
    verifiedQuotes: topicId === null ? new Map() : await verifiedQuotes(db, topicId, source),
  };
  const rendered = await tools.renderer.render(source, options);
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
     where topic_member.topic_id = ${topicId} and topic_member.post_count > 0 and member.name_key = any(${sql.val(keys)}::text[])`.execute(
    db,
  );
  return new Map(found.rows.map((row) => [row.name_key, {}]));
}

async function verifiedQuotes(db: Db, topicId: number, source: string): Promise<Map<string, VerifiedQuote>> {
  const verified = new Map<string, VerifiedQuote>();
  const quotes = source.includes(">") ? findQuotes(source) : [];
  if (quotes.length === 0) return verified;
  const ids = quotes.map((quote) => quote.postId);
  const found = await sql<{ id: number; body_source: string; author: string | null; staff_voice: boolean }>`
    select post.id, post.body_source, coalesce(post.guest_name, member.name) as author, post.staff_voice
      from post left join member on member.id = post.author_id and member.left_at is null
     where post.topic_id = ${topicId} and post.state = 'shown' and post.id = any(${sql.val(ids)}::bigint[])`.execute(
    db,
  );
  for (const quote of quotes) {
    const post = found.rows.find((row) => row.id === quote.postId);
    const likeness = post ? compareQuote(quote.text, post.body_source) : "changed";
    if (!post || post.author === null || likeness === "changed") continue;
    verified.set(quote.key, {
      author: post.author,
      staff: post.staff_voice,
      whole: likeness === "whole",
      href: permalink(post.id),
    });
  }
  return verified;
}
