import { hash } from "node:crypto";
import { z } from "zod";
import { type AudienceRank, audiences, Rank } from "#core/audience.ts";
import type { WxrItem } from "../wxr/records.ts";
import { metaOf } from "./meta.ts";

/**
 * What an export of ours leaves with an item, because WordPress has no words for it: its exact state, and its source.
 * Believed only while WordPress says what it was told: whoever changed the item there knows better (ADR 16).
 */
export const ownKeys = {
  note: "_threadwell",
  text: "_threadwell_text",
  /** Nobody is named for it; WordPress needs a name. */
  nameless: "_threadwell_nameless",
} as const;

const states = ["shown", "hidden", "pending", "spam", "trash"] as const;

const note = z.object({
  /** The item's status as it was written. */
  status: z.string(),
  /** Its own; of a reply that of its topic. */
  audience: z.enum(audiences),
  /** Of a topic or reply as a whole. */
  state: z.enum(states).default("shown"),
  /** Of the words themselves: of a topic those of its opening post. */
  words: z.enum([...states, "withdrawn"]).default("shown"),
  closed: z.boolean().default(false),
  /** A reply to the opening post itself. */
  answersOpening: z.boolean().default(false),
  pinned: z.union([z.literal(0), z.literal(1), z.literal(2)]).default(0),
});

export type OwnNote = z.infer<typeof note>;
export type NewOwnNote = z.input<typeof note>;

const text = z.object({
  format: z.enum(["markdown", "html"]),
  source: z.string(),
  /** SHA-256 of the content that the item was given. */
  of: z.string(),
  /** The content is another sentence in place of these words, which stay out of sight. */
  veiled: z.boolean().default(false),
});

export type OwnText = z.infer<typeof text>;

/** Null where there is none, and where the item's status has changed since. */
export function readOwnNote(item: WxrItem): OwnNote | null {
  const read = note.safeParse(parsed(metaOf(item, ownKeys.note)));
  return read.success && read.data.status === item.status ? read.data : null;
}

/** Null where there is none, and where the item's content has changed since. */
export function readOwnText(item: WxrItem): OwnText | null {
  const read = text.safeParse(parsed(metaOf(item, ownKeys.text)));
  return read.success && read.data.of === contentMark(item.content) ? read.data : null;
}

export function contentMark(content: string): string {
  return hash("sha256", content);
}

/** Who may read by the note, never more people than the status allows. */
export function notedAudience({ status, audience }: OwnNote): AudienceRank {
  if (status === "hidden") return Rank.staff;
  if (status === "private" && audience === "public") return Rank.members;
  return Rank[audience];
}

function parsed(json: string | undefined): unknown {
  if (json === undefined) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
