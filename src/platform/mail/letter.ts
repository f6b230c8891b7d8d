import { escapeAttribute, escapeText } from "#platform/text/escape.ts";

/** What a letter says: a paragraph each, or the whole address of a page. Subject and sender are the same for all of them. */
export type Letter = readonly Paragraph[];
export type Paragraph = string | { readonly link: string };

export function plainText(letter: Letter): string {
  return `${letter.map((part) => (typeof part === "string" ? part : part.link)).join("\n\n")}\n`;
}

/** The same words; nothing is fetched from anywhere, and a link shows where it leads. */
export function htmlText(
  letter: Letter,
  { subject, language }: { readonly subject: string; readonly language: string },
) {
  const parts = letter.map((part) =>
    typeof part === "string"
      ? `<p>${escapeText(part)}</p>`
      : `<p><a href="${escapeAttribute(part.link)}">${escapeText(part.link)}</a></p>`,
  );
  const head = `<meta charset="utf-8"><title>${escapeText(subject)}</title>`;
  return `<!doctype html>\n<html lang="${escapeAttribute(language)}"><head>${head}</head>\n<body>\n${parts.join("\n")}\n</body></html>\n`;
}
