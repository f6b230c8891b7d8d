import type { ForumKey } from "./forums.ts";
import type { PersonKey } from "./people.ts";
import type { DemoWhen } from "./when.ts";

export type ReactionKind = "thank-you" | "same-here" | "helped" | "hope" | "rooting";

/** One post. A `place` is its number in the topic: the opening post is 1, and hidden posts keep theirs. */
export interface DemoPost {
  readonly author: PersonKey;
  readonly when: DemoWhen;
  /** Markdown. Where `quoteOf` is set it opens with lines that begin with "> ", word for word from that post. */
  readonly body: string;
  /** The place of the earlier post that this one answers. */
  readonly replyTo?: number;
  readonly quoteOf?: number;
  readonly reactions?: Readonly<Partial<Record<ReactionKind, readonly PersonKey[]>>>;
  readonly edited?: { readonly when: DemoWhen; readonly reason: string; readonly before: string };
  /** When the author took it back; a neutral placeholder stays. */
  readonly withdrawn?: DemoWhen;
  readonly hidden?: { readonly by: PersonKey; readonly when: DemoWhen; readonly reason: string };
}

export type DemoTag =
  | "first questions"
  | "dilators"
  | "breathing"
  | "exams"
  | "setback"
  | "good news"
  | "partners"
  | "work"
  | "physio"
  | "vulvodynia"
  | "waiting"
  | "family"
  | "words";

/** A conversation. Its author is the author of its first post. */
export interface DemoTopic {
  readonly key: string;
  readonly forum: ForumKey;
  readonly title: string;
  readonly tags?: readonly DemoTag[];
  readonly pinned?: "here" | "everywhere";
  readonly closed?: true;
  readonly posts: readonly [DemoPost, ...DemoPost[]];
}

/** Paragraphs, with the blank line that Markdown wants between them. */
export function text(...paragraphs: readonly string[]): string {
  return paragraphs.join("\n\n");
}

export function list(...items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

export function steps(...items: readonly string[]): string {
  return items.map((item, index) => `${index + 1}. ${item}`).join("\n");
}

/** Rows of cells, the first row being the heading. */
export function table(heading: readonly string[], ...rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(heading), line(heading.map(() => "---")), ...rows.map(line)].join("\n");
}
