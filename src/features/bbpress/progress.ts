/** How far an import is: whoever started it can show this. */
export interface ImportProgress {
  /** The files are read, and nothing is written yet; then people and posts are. */
  readonly phase: "people" | "posts" | "reading";
  /** Topics and replies, people, or posts; what was here already counts as done. */
  readonly done: number;
  /** Null where nobody knows yet. */
  readonly of: number | null;
}
