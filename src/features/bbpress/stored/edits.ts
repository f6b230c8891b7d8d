import { readPhp } from "../wxr/php.ts";
import type { StoredRevision, WxrItem } from "../wxr/records.ts";
import { metaOf } from "./meta.ts";
import { oneLine } from "./names.ts";

const MOST_EDITS = 1000;
const MOST_REASON_CHARS = 500;

export interface StoredEdit {
  /** Row number of the revision that the edit made. */
  readonly revisionId: number;
  /** Row number of the editor on the old site, 0 when unknown. */
  readonly editorId: number;
  readonly reason: string;
}

/** The edit log of a topic or reply, oldest first; undefined when there is one that cannot be read. */
export function readEdits(item: WxrItem): readonly StoredEdit[] | undefined {
  const log = metaOf(item, "_bbp_revision_log");
  if (log === undefined || log === "") return [];
  const entries = readPhp(log);
  if (!(entries instanceof Map)) return undefined;
  const byRevision = [...entries].sort(([a], [b]) => Number(a) - Number(b)).slice(-MOST_EDITS);
  return byRevision.map(([id, entry]) => storedEdit(Number(id), entry instanceof Map ? entry : new Map()));
}

/** How many earlier versions the edit log leads to. A version that no log names was never shown as an edit. */
export function countUsedRevisions(item: WxrItem): number {
  if (item.revisions.length === 0) return 0;
  const edits = readEdits(item) ?? [];
  const used = new Set(edits.flatMap(({ revisionId }) => [revisionId, versionBefore(item, revisionId)?.id ?? -1]));
  return item.revisions.filter(({ id }) => used.has(id)).length;
}

/** The text that an edit replaced: what the version before it had left. Of the first one WordPress often keeps nothing. */
export function versionBefore(item: WxrItem, revisionId: number): StoredRevision | undefined {
  return item.revisions.findLast(({ id }) => id < revisionId);
}

function storedEdit(revisionId: number, entry: ReadonlyMap<number | string, unknown>): StoredEdit {
  const author = Number(entry.get("author") ?? 0);
  const reason = entry.get("reason");
  return {
    revisionId,
    editorId: Number.isSafeInteger(author) && author > 0 ? author : 0,
    reason: typeof reason === "string" ? oneLine(reason).slice(0, MOST_REASON_CHARS) : "",
  };
}
