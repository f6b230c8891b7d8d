/**
 * Turns a name as written into the name that WordPress's own exporter would write, whatever prefix the
 * file binds to a namespace. The parser's own namespace handling takes quadratic time on deep files.
 */
export class Prefixes {
  readonly #usual = new Map<string, string>();

  /** Learns the prefixes that the root element declares. */
  constructor(attributes: Readonly<Record<string, string>>) {
    for (const [name, uri] of Object.entries(attributes)) {
      const usual = usualPrefix(uri);
      if (name.startsWith("xmlns:") && usual !== null) this.#usual.set(name.slice(6), usual);
    }
  }

  usualName(written: string): string {
    const colon = written.indexOf(":");
    if (colon < 0) return written;
    const usual = this.#usual.get(written.slice(0, colon));
    return usual === undefined ? written : `${usual}${written.slice(colon)}`;
  }
}

function usualPrefix(uri: string): string | null {
  if (/^https?:\/\/wordpress\.org\/export\/1\.\d+\/excerpt\/?$/.test(uri)) return "excerpt";
  if (/^https?:\/\/wordpress\.org\/export\/1\.\d+\/?$/.test(uri)) return "wp";
  if (uri === "http://purl.org/rss/1.0/modules/content/") return "content";
  if (uri === "http://purl.org/dc/elements/1.1/") return "dc";
  return null;
}
