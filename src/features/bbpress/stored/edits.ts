import { readPhp } from "../wxr/php.ts";
import type { WxrItem } from "../wxr/records.ts";
import { metaOf } from "./meta.ts";
import { oneLine } from "./names.ts";

const MOST_EDITS = 1000;
const MOST_REASON_CHARS = 500;

export interface StoredEdit {
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
  return byRevision.map(([, entry]) => storedEdit(entry instanceof Map ? entry : new Map()));
}

function storedEdit(entry: ReadonlyMap<number | string, unknown>): StoredEdit {
  const author = Number(entry.get("author") ?? 0);
  const reason = entry.get("reason");
  return {
    editorId: Number.isSafeInteger(author) && author > 0 ? author : 0,
    reason: typeof reason === "string" ? oneLine(reason).slice(0, MOST_REASON_CHARS) : "",
  };
}
