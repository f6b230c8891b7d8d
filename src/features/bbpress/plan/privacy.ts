import type { WxrItem } from "../wxr/records.ts";
import { copyOf } from "./retained.ts";

/**
 * Add-ons keep "only some may read this" in meta keys of their own. Any key whose name hints at that and whose
 * meaning we do not know makes the row hidden until a person has decided.
 */
const HINT =
  /priv|hid(?:e|den)|secret|restrict|protect|confiden|visib|access|role|capab|member|group|staff|moderator|internal|only|wpmem/i;

/** Keys of bbPress that a hint would hit and that say nothing about who may read. */
const HARMLESS = [
  "_bbp_topic_count_hidden",
  "_bbp_total_topic_count_hidden",
  "_bbp_reply_count_hidden",
  "_bbp_total_reply_count_hidden",
  "_bbp_topic_reply_count_hidden",
  "_bbp_moderator_id",
];

/** Add-on keys that we know: the row is private unless the value says no. */
const SWITCHES = new Set(["_bbp_reply_is_private", "_bbp_reply_is_moderator_only", "_bbp_topic_is_private"]);
/** Forums of BuddyPress groups, which may be closed ones; an empty list is no group. */
const LISTS = new Set(["_bbp_group_ids"]);
const NO = /^(?:|0|no|false|off|a:0:\{\})$/i;

/** Whether a key could be one of those, so that a reader must not leave it out. */
export function couldLimitReaders(key: string): boolean {
  return HINT.test(key);
}

type Meaning = "harmless" | "hint" | "list" | "switch";
const MOST_KEYS = 1000;
const LONGEST_KEY = 200;

/** Judges meta keys, and remembers what it found: a million posts repeat the same dozen. */
export class PrivacyKeys {
  readonly #harmless: ReadonlySet<string>;
  readonly #seen = new Map<string, Meaning>();

  /** @param harmless keys that a person has looked at and found to say nothing about who may read */
  constructor(harmless: readonly string[]) {
    this.#harmless = new Set([...HARMLESS, ...harmless]);
  }

  /** The key that makes the item private, or null; `known` tells a switch that is on from a guess. */
  find(item: WxrItem): { readonly key: string; readonly known: boolean } | null {
    for (const [key, value] of item.meta) {
      const meaning = this.#meaning(key);
      if (meaning === "harmless" || (meaning !== "hint" && NO.test(value.trim()))) continue;
      return { key, known: meaning === "switch" };
    }
    return null;
  }

  #meaning(key: string): Meaning {
    const seen = this.#seen.get(key);
    if (seen !== undefined) return seen;
    const meaning = this.#judge(key);
    const worthKeeping = this.#seen.size < MOST_KEYS && key.length <= LONGEST_KEY;
    if (worthKeeping) this.#seen.set(copyOf(key), meaning);
    return meaning;
  }

  #judge(key: string): Meaning {
    if (this.#harmless.has(key)) return "harmless";
    if (SWITCHES.has(key)) return "switch";
    if (LISTS.has(key)) return "list";
    return HINT.test(key) ? "hint" : "harmless";
  }
}
