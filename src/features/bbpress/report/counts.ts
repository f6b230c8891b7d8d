import { safeDetail } from "./findings.ts";
import type { CountRow } from "./report.ts";

const MOST_ROWS = 300;

/** Rows of the source by type and status, and how many of them are brought. */
export class Counts {
  readonly #rows = new Map<string, { type: string; status: string; inSource: number; skipped: number }>();

  found(type: string, status: string): void {
    this.#row(type, status).inSource += 1;
  }

  skipped(type: string, status: string, by = 1): void {
    this.#row(type, status).skipped += by;
  }

  list(): CountRow[] {
    const rows = [...this.#rows.values()].filter(({ inSource, skipped }) => inSource > 0 || skipped > 0);
    return Array.from(rows, (row) => ({ ...row, brought: row.inSource - row.skipped })).sort(
      (a, b) => compare(a.type, b.type) || compare(a.status, b.status),
    );
  }

  #row(type: string, status: string) {
    const key = `${type}\n${status}`;
    const known = this.#rows.get(key) ?? (this.#rows.size < MOST_ROWS ? undefined : this.#rows.get("…\n…"));
    if (known !== undefined) return known;
    const full = this.#rows.size >= MOST_ROWS;
    const row = full
      ? { type: "…", status: "…", inSource: 0, skipped: 0 }
      : { type: safeDetail(type), status: safeDetail(status), inSource: 0, skipped: 0 };
    this.#rows.set(full ? "…\n…" : key, row);
    return row;
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
