export interface Selected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What replaces the selected stretch, and what is selected afterwards (counted from the start of the stretch). */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly select: readonly [number, number];
}

/** Marks the selected words, or takes the marks away where they are already there. */
export function format(kind: string, selected: Selected): Replacement | null {
  if (kind === "bold") return around(selected, "**");
  if (kind === "list") return beforeLines(selected, "- ");
  if (kind === "quote") return beforeLines(selected, "> ");
  if (kind === "link") return link(selected);
  return null;
}

function around({ text, start, end }: Selected, mark: string): Replacement {
  const words = text.slice(start, end);
  const outside = text.slice(start - mark.length, start) === mark && text.slice(end, end + mark.length) === mark;
  if (start >= mark.length && outside) {
    return { from: start - mark.length, to: end + mark.length, text: words, select: [0, words.length] };
  }
  return {
    from: start,
    to: end,
    text: mark + words + mark,
    select: [mark.length, mark.length + words.length],
  };
}

/** Works on whole lines, and on the one with the cursor when nothing is selected. */
function beforeLines({ text, start, end }: Selected, mark: string): Replacement {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", end);
  const to = lineEnd === -1 ? text.length : lineEnd;
  const lines = text.slice(from, to).split("\n");
  const marked = lines.every((line) => line.startsWith(mark));
  const changed = lines.map((line) => (marked ? line.slice(mark.length) : mark + line)).join("\n");
  // A list or a quote that follows a paragraph needs an empty line before it.
  const gap = !marked && from > 0 && text[from - 2] !== "\n" && text[from - 2] !== undefined ? "\n" : "";
  const whole = gap + changed;
  return { from, to, text: whole, select: start === end ? [whole.length, whole.length] : [gap.length, whole.length] };
}

/** The address goes where the cursor is left. */
function link({ text, start, end }: Selected): Replacement {
  const words = text.slice(start, end);
  const isAddress = /^https?:\/\/\S+$/.test(words);
  if (isAddress) return { from: start, to: end, text: `[](${words})`, select: [1, 1] };
  const address = "https://";
  const opening = `[${words}](`;
  const at = opening.length;
  return words === ""
    ? { from: start, to: end, text: `[](${address})`, select: [1, 1] }
    : { from: start, to: end, text: `${opening}${address})`, select: [at, at + address.length] };
}
