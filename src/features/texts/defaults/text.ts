/** The names a practice gives itself and its community. They stand inside the texts. */
export interface TextNames {
  readonly communityName: string;
  readonly practiceName: string;
}

/** A text that a practice starts from and may change. Markdown, because the practice edits it as Markdown. */
export interface DefaultText {
  readonly slug: "rules" | "privacy" | "urgent" | "accessibility" | "device";
  readonly title: string;
  /** True for every text of ours: the practice has not read it yet. */
  readonly needsReview: true;
  /** What only the practice can add. For the administration screen, never for readers. */
  readonly toDo: readonly string[];
  readonly markdown: (names: TextNames) => string;
}

/** Paragraphs, with the blank line that Markdown wants between them. */
export function paragraphs(...parts: readonly string[]): string {
  return `${parts.join("\n\n")}\n`;
}

export function bullets(...items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}
