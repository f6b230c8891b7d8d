/** Rows that do not arrive. */
export type SkippedCode =
  | "attachment"
  | "duplicate"
  | "id-too-large"
  | "no-topic"
  | "not-forum-content"
  | "revision"
  | "unreadable-row";

/** Rows that arrive out of sight because we could not be sure who may read them. */
export type HiddenCode =
  | "forum-lists-unreadable"
  | "forum-loop"
  | "forum-parent-missing"
  | "forum-privacy-key"
  | "forum-password"
  | "forum-status"
  | "no-forum"
  | "parents-disagree"
  | "password"
  | "privacy-key"
  | "private-switch"
  | "status";

/** What a person should know or look at. Nothing is lost by these. */
export type WarningCode =
  | "author-gone"
  | "author-unlisted"
  | "closed-old-style"
  | "control-characters"
  | "date-guessed"
  | "date-missing"
  | "edit-log-unreadable"
  | "email-as-name"
  | "email-missing"
  | "email-shared"
  | "favourites-left"
  | "file-left"
  | "files-left"
  | "guest-details-left"
  | "ip-addresses-left"
  | "replies-miscounted"
  | "topics-miscounted"
  | "moderators-suggested"
  | "password-unknown"
  | "people-restricted"
  | "reply-before-topic"
  | "reply-to-elsewhere"
  | "roles-suggested"
  | "slug-shared"
  | "sticky-unknown"
  | "sticky-unreadable"
  | "subscriptions-left"
  | "super-stickies-unreadable"
  | "text-cut"
  | "title-missing";

export type FindingCode = SkippedCode | HiddenCode | WarningCode;

/** One kind of finding. `ids` are row numbers of the old site (line numbers for unreadable rows). */
export interface Finding<Code extends FindingCode = FindingCode> {
  readonly code: Code;
  /** A status, a meta key, a file name: what tells two findings of one kind apart. */
  readonly detail: string;
  readonly count: number;
  /** At most `MOST_IDS`; the count is of all. */
  readonly ids: readonly number[];
}

const MOST_IDS = 1000;
const MOST_FINDINGS = 200;

interface Tally {
  readonly detail: string;
  readonly ids: number[];
  count: number;
}

/** Collects findings of one section in bounded memory, however many rows have them. */
export class Findings<Code extends FindingCode> {
  readonly #byKind = new Map<string, Tally & { readonly code: Code }>();

  add(code: Code, id: number | null = null, detail = ""): void {
    const tally = this.#tally(code, detail);
    tally.count += 1;
    if (id !== null && tally.ids.length < MOST_IDS) tally.ids.push(id);
  }

  /** Adds many at once that have no row numbers worth naming. */
  count(code: Code, count: number): void {
    if (count !== 0) this.#tally(code, "").count += count;
  }

  list(): Finding<Code>[] {
    const found = [...this.#byKind.values()].filter(({ count }) => count > 0);
    return Array.from(found, ({ code, detail, count, ids }) => ({
      code,
      detail,
      count,
      ids: [...ids],
    }));
  }

  #tally(code: Code, detail: string): Tally {
    const shown = safeDetail(detail);
    const key = this.#byKind.size < MOST_FINDINGS ? `${code} ${shown}` : `${code} …`;
    const known = this.#byKind.get(key);
    if (known !== undefined) return known;
    const tally = { code, detail: key.slice(code.length + 1), ids: [], count: 0 };
    this.#byKind.set(key, tally);
    return tally;
  }
}

/** The detail comes from the file and goes to a terminal: nothing that could steer one. */
export function safeDetail(text: string): string {
  return text.slice(0, 100).replace(/[^\p{L}\p{N} ._:@/+-]/gu, "?");
}
