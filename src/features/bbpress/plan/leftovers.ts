import { MOST } from "../model.ts";
import type { Findings, WarningCode } from "../report/findings.ts";
import { readEdits } from "../stored/edits.ts";
import { cutTo, oneLine } from "../stored/names.ts";
import type { WxrItem } from "../wxr/records.ts";
import { isClosedOldStyle } from "./judge.ts";
import { authorOf } from "./people.ts";

const COUNTED = new Map<string, WarningCode>([
  ["_bbp_author_ip", "ip-addresses-left"],
  ["_bbp_anonymous_email", "guest-details-left"],
]);

/** Counts what a row holds and nobody takes over. */
export function countLeftovers(item: WxrItem, warnings: Findings<WarningCode>): void {
  for (const [key] of item.meta) {
    const code = COUNTED.get(key);
    if (code !== undefined) warnings.count(code, 1);
  }
}

/** Notes what is changed about a topic or reply on the way. */
export function noteChanges(item: WxrItem, warnings: Findings<WarningCode>): void {
  if (authorOf(item).kind === "gone") warnings.add("author-gone", item.id);
  if (readEdits(item) === undefined) warnings.add("edit-log-unreadable", item.id);
  if (isClosedOldStyle(item)) warnings.add("closed-old-style", item.id);
  if (item.type === "topic") noteTitle(item, warnings);
}

function noteTitle(item: WxrItem, warnings: Findings<WarningCode>): void {
  const title = oneLine(item.title);
  if (title === "") warnings.add("title-missing", item.id);
  if (cutTo(MOST.topicTitle, title) !== title) warnings.add("text-cut", item.id);
}
