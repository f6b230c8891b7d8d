import type { WxrAuthorRow } from "../queries/wxr-authors.ts";
import { asHtml, element } from "./xml.ts";

/** WordPress takes log-ins of plain letters only. Here people have none; the last part of a profile's address is theirs alone. */
export function loginOf({ id, slug }: Pick<WxrAuthorRow, "id" | "slug">): string {
  return /^[a-z0-9][a-z0-9_-]{0,50}$/.test(slug) && !/^member-\d+$/.test(slug) ? slug : `member-${id}`;
}

export function authorXml(author: WxrAuthorRow): string {
  return [
    "<wp:author>\n",
    element("wp:author_id", author.id),
    element("wp:author_login", loginOf(author)),
    element("wp:author_email", author.email),
    element("wp:author_display_name", asHtml(author.name)),
    element("wp:author_first_name", ""),
    element("wp:author_last_name", ""),
    "</wp:author>\n",
  ].join("");
}
