import { type SafeHtml, trustHtml } from "#core/safe-html.ts";

/** HTML read back from a column that only the renderer or the sanitiser writes. */
export function storedHtml(html: string): SafeHtml {
  return trustHtml(html);
}
