import type { SafeHtml } from "#core/safe-html.ts";
import type { Settings, TextName } from "#core/settings.ts";
import type { Renderer } from "#platform/text/renderer.ts";
import type { Tools } from "#platform/work/tools.ts";
import { defaultTexts } from "./defaults/index.ts";
import { words } from "./words.ts";

/** The words in force: the practice's own, or ours with the practice's names in them. */
export function markdownOf(settings: Settings, name: TextName): string {
  return settings.texts[name].markdown ?? ourMarkdown(settings, name);
}

/** What the practice started from, and may go back to. */
export function ourMarkdown({ communityName, practiceName }: Settings, name: TextName): string {
  return defaultTexts[name].markdown({ communityName, practiceName: practiceName || words.somePractice });
}

/** The text as HTML, from memory once it was shown; never a query, so that urgent help does not need the database. */
export async function htmlOf({ renderer, settings }: Tools, name: TextName): Promise<SafeHtml> {
  return renderKept(renderer, markdownOf(settings(), name));
}

/** Rendered as a whole page: its headings follow the page's own. */
export async function renderText(renderer: Renderer, markdown: string) {
  return renderer.render(markdown, { headings: 2 });
}

const kept = new WeakMap<Renderer, Map<string, SafeHtml>>();
const mostKept = 20;

async function renderKept(renderer: Renderer, markdown: string): Promise<SafeHtml> {
  const pages = kept.get(renderer) ?? new Map<string, SafeHtml>();
  kept.set(renderer, pages);
  const known = pages.get(markdown);
  if (known !== undefined) return known;
  const { html, budgetExceeded } = await renderText(renderer, markdown);
  if (budgetExceeded) return html;
  const [oldest] = pages.keys();
  if (pages.size >= mostKept && oldest !== undefined) pages.delete(oldest);
  pages.set(markdown, html);
  return html;
}
