import { type AudienceRank, narrowest, Rank } from "#core/audience.ts";
import type { ContentState } from "../model.ts";
import type { HiddenCode } from "../report/findings.ts";
import { metaOf } from "../stored/meta.ts";
import { notedAudience, type OwnNote, readOwnNote } from "../stored/own-note.ts";
import type { WxrItem } from "../wxr/records.ts";
import type { PrivacyKeys } from "./privacy.ts";

/** Why something is kept out of sight although its status does not say so in words that we know. */
export interface Doubt {
  readonly code: HiddenCode;
  readonly detail: string;
}

/** What a topic's or reply's own row says about who may read it; its forum may say less. */
export interface PostVerdict {
  readonly state: ContentState;
  readonly audience: AudienceRank;
  readonly closed: boolean;
  readonly doubts: readonly Doubt[];
}

/** Everybody who may read the forum may read these. */
const SHOWN = new Set(["publish", "closed"]);
/** Never published: they wait for a moderator. */
const WAITING = new Set(["pending", "draft", "auto-draft", "future"]);

/** Fails closed: whatever is not known to be open is hidden. A private topic stays between its author and staff. */
export function judgePost(item: WxrItem, keys: PrivacyKeys): PostVerdict {
  const doubts: Doubt[] = [];
  const isTopic = item.type === "topic";
  const note = readOwnNote(item);
  const narrow = isTopic && isNarrow(item.status);
  let state = (note && notedState(note, isTopic)) ?? (narrow ? "shown" : stateOf(item.status));
  if (state === "hidden" && note === null) doubts.push({ code: "status", detail: item.status });
  if (item.password !== "") doubts.push({ code: "password", detail: "" });

  const privacy = keys.find(item);
  const isSwitch = privacy?.known === true;
  if (privacy && !isSwitch) doubts.push({ code: "privacy-key", detail: privacy.key });
  if (isSwitch && !isTopic) doubts.push({ code: "private-switch", detail: privacy.key });
  if (doubts.length > 0 && state === "shown") state = "hidden";

  const limited = isSwitch && isTopic ? 2 : 0;
  const audience = note && isTopic ? notedAudience(note) : narrow ? 2 : 0;
  return { state, audience: narrowest([limited, audience]), closed: note?.closed || isClosed(item), doubts };
}

const isNarrow = (status: string): boolean => status === "private" || status === "hidden";

/** A reply is out of sight there also because of its topic, which is looked at once all are read. */
function notedState({ status, state }: OwnNote, isTopic: boolean): ContentState | null {
  if (status === "pending" && state === "hidden") return "hidden";
  return !isTopic && state === "shown" && (status === "pending" || isNarrow(status)) ? "shown" : null;
}

/** Whether a reply that is shown may be, in its topic: what was out of sight only for the topic's sake still must be. */
export function suitsTopic(
  status: string,
  topic: { readonly state: ContentState; readonly reach: AudienceRank },
): boolean {
  if (status === "private") return topic.reach >= 1;
  if (status === "hidden") return topic.reach >= 2;
  return status !== "pending" || topic.state !== "shown";
}

function stateOf(status: string): ContentState {
  if (SHOWN.has(status)) return "shown";
  if (WAITING.has(status)) return "pending";
  if (status === "spam" || status === "trash") return status;
  return "hidden";
}

/** Closed now, or closed before it was put in the bin or marked as spam. */
function isClosed(item: WxrItem): boolean {
  if (item.type !== "topic") return false;
  if (item.status === "closed") return true;
  const before =
    item.status === "trash" ? "_wp_trash_meta_status" : item.status === "spam" ? "_bbp_spam_meta_status" : null;
  return (before !== null && metaOf(item, before) === "closed") || isClosedOldStyle(item);
}

/** bbPress 2.0 noted a closed topic in its meta and left the status alone. */
export function isClosedOldStyle(item: WxrItem): boolean {
  return item.type === "topic" && item.status === "publish" && metaOf(item, "_bbp_status") === "closed";
}

export interface ForumVerdict {
  readonly audience: AudienceRank;
  /** Its own, where only what it stands in makes it as narrow as `audience`. */
  readonly ownAudience: AudienceRank;
  readonly closed: boolean;
  readonly doubts: readonly Doubt[];
}

/** Private forums are for members, hidden ones for staff; whatever is not known goes to staff as well. */
export function judgeForum(item: WxrItem, keys: PrivacyKeys): ForumVerdict {
  const doubts: Doubt[] = [];
  const rank = forumRank(item.status);
  if (rank === null) doubts.push({ code: "forum-status", detail: item.status });
  if (item.password !== "") doubts.push({ code: "forum-password", detail: "" });
  const privacy = keys.find(item);
  if (privacy !== null) doubts.push({ code: "forum-privacy-key", detail: privacy.key });
  const audience = rank === null || doubts.length > 0 ? 2 : rank;
  const note = readOwnNote(item);
  return {
    audience,
    ownAudience: note === null || doubts.length > 0 ? audience : Rank[note.audience],
    closed: item.status === "closed" || metaOf(item, "_bbp_status") === "closed",
    doubts,
  };
}

function forumRank(status: string): AudienceRank | null {
  if (SHOWN.has(status)) return 0;
  if (status === "private") return 1;
  return status === "hidden" ? 2 : null;
}
