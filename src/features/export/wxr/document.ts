import type { Settings } from "#core/settings.ts";
import type { Sealer } from "#platform/crypto/sealer.ts";
import type { Db } from "#platform/database/database.ts";
import { readWxrAuthors } from "../queries/wxr-authors.ts";
import { listWxrForums, listWxrTags } from "../queries/wxr-forums.ts";
import { readWxrPosts } from "../queries/wxr-posts.ts";
import { authorXml } from "./author.ts";
import { createOrderKeeper, createSiteClock } from "./clock.ts";
import { forumItem, type Site } from "./forum-item.ts";
import { itemXml } from "./item.ts";
import { postItem } from "./post-item.ts";
import { asHtml, element, encodedSlug, escaped } from "./xml.ts";

export interface WxrParts {
  readonly sealer: Sealer;
  readonly settings: Settings;
  readonly siteUrl: string;
  readonly madeAt: Date;
}

/** The forum as a file that WordPress's importer takes, a piece at a time. */
export async function* wxrDocument(db: Db, { sealer, settings, siteUrl, madeAt }: WxrParts): AsyncGenerator<string> {
  const site: Site = { url: siteUrl, dates: createSiteClock(settings.timeZone) };
  yield head(settings.communityName, siteUrl, site.dates(madeAt).feed);
  for await (const author of readWxrAuthors(db, sealer)) yield authorXml(author);
  for (const tag of await listWxrTags(db)) yield termXml(tag);
  for (const forum of await listWxrForums(db)) yield itemXml(forumItem(forum, site));
  const inOrder = createOrderKeeper();
  for await (const post of readWxrPosts(db)) yield itemXml(postItem(post, inOrder(post), site));
  yield "</channel>\n</rss>\n";
}

function head(name: string, siteUrl: string, madeAt: string): string {
  const namespace = "http://wordpress.org/export/1.2/";
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0"
  xmlns:excerpt="${namespace}excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:wfw="http://wellformedweb.org/CommentAPI/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="${namespace}">
<channel>
${element("title", asHtml(name))}<link>${escaped(siteUrl)}</link>
<description></description>
<pubDate>${madeAt}</pubDate>
<language>en</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>${escaped(siteUrl)}</wp:base_site_url>
<wp:base_blog_url>${escaped(siteUrl)}</wp:base_blog_url>
`;
}

function termXml({ id, slug, name }: { id: number; slug: string; name: string }): string {
  return [
    "<wp:term>\n",
    element("wp:term_id", id),
    element("wp:term_taxonomy", "topic-tag"),
    element("wp:term_slug", encodedSlug(slug)),
    element("wp:term_parent", ""),
    element("wp:term_name", asHtml(name)),
    "</wp:term>\n",
  ].join("");
}
