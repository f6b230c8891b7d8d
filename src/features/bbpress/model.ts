import type { AudienceRank } from "#core/audience.ts";

/** What a community brings, in our words: no status, key or date format of WordPress goes beyond these types. */

/** `hidden` also stands for everything that we could not judge: a person decides before anybody reads it. */
export type ContentState = "shown" | "hidden" | "pending" | "spam" | "trash";

export type ImportedAuthor =
  | { readonly kind: "member"; readonly login: string }
  /** Wrote without an account, under this name. */
  | { readonly kind: "guest"; readonly name: string }
  /** Had an account that is no longer there. */
  | { readonly kind: "gone" };

export interface ImportedSite {
  readonly title: string;
  readonly homeUrl: string;
  readonly baseSiteUrl: string;
  readonly baseBlogUrl: string;
  readonly language: string;
  /** Posts and topics on a page; null where the file does not tell. */
  readonly postsPerPage: number | null;
  readonly topicsPerPage: number | null;
  /** What the parts of its addresses are called where not as bbPress calls them; null where the file does not tell. */
  readonly oldWords: Readonly<Record<string, string>> | null;
}

/** Never more than a participant: roles in an import are at most a hint. */
export interface ImportedMember {
  readonly login: string;
  /** Null where the old site would show an e-mail address or nothing at all. */
  readonly displayName: string | null;
  /** Last part of the old profile address; without a dump worked out from the login. Not for new public names. */
  readonly slug: string;
  /** Unverified. Empty where the file has none. */
  readonly email: string;
  /** Null where the file does not tell. */
  readonly account: ImportedAccount | null;
}

/** What only the old site's database tells about somebody. */
export interface ImportedAccount {
  readonly registeredAt: Date | null;
  readonly passwordHash: string;
  readonly standing: "blocked" | "participant" | "spectator";
  readonly was: "administrator" | "moderator" | null;
}

export interface ImportedForum {
  readonly id: number;
  /** Null at the root. The parent stands earlier in the list. */
  readonly parentId: number | null;
  readonly title: string;
  readonly slug: string;
  /** Slugs from the root, joined by "/". Unique. */
  readonly path: string;
  readonly kind: "category" | "forum";
  readonly closed: boolean;
  readonly audience: AudienceRank;
  /** The narrowest over itself and its ancestors. */
  readonly effectiveAudience: AudienceRank;
  /** Plain text, at most `MOST.forumDescription` characters. */
  readonly description: string;
  readonly order: number;
  /** Logins of forum moderators: a suggestion for an administrator, not a right. */
  readonly moderators: readonly string[];
  readonly createdAt: Date;
  /** The address on the old site. */
  readonly link: string;
}

export interface ImportedTag {
  readonly slug: string;
  readonly name: string;
}

export interface ImportedTopic {
  readonly id: number;
  /** Null when the file has no such forum; the topic is then hidden. */
  readonly forumId: number | null;
  /** Never empty, at most `MOST.topicTitle` characters. */
  readonly title: string;
  /** Decoded. Empty for topics that never had an address. Two topics of a damaged site may share one. */
  readonly slug: string;
  readonly oldSlugs: readonly string[];
  readonly state: ContentState;
  readonly closed: boolean;
  /** Its own audience; its forum's may be narrower. */
  readonly audience: AudienceRank;
  readonly effectiveAudience: AudienceRank;
  readonly author: ImportedAuthor;
  readonly createdAt: Date;
  readonly tags: readonly ImportedTag[];
  /** 1 in its forum, 2 everywhere: an option that no WordPress export carries, but a database dump does. */
  readonly pinned: 0 | 1 | 2;
  /** Its opening post was taken back: nobody is named for it. */
  readonly starterWithdrawn: boolean;
  readonly link: string;
}

/** The old site kept that, by whom and why a post was edited. */
export interface ImportedEdit {
  /** Null when that account is not in the file. */
  readonly editorLogin: string | null;
  readonly reason: string;
  /** Null without a dump. */
  readonly at: Date | null;
  /** What the post said until then, as stored; null where nobody knows. */
  readonly before: string | null;
}

export interface ImportedPost {
  readonly id: number;
  /** Equal to `id` for the post that opens the topic. */
  readonly topicId: number;
  /** From 1, dense over shown and hidden posts: the opening post, then by date, then by id. Null for the rest. */
  readonly position: number | null;
  readonly state: ContentState | "withdrawn";
  /** Who could read its topic there, all places above it counted. */
  readonly reach: AudienceRank;
  readonly author: ImportedAuthor;
  readonly createdAt: Date;
  /** Null when it is the same second as `createdAt`. */
  readonly modifiedAt: Date | null;
  /** A post of the same topic. */
  readonly replyToId: number | null;
  /** HTML as the old site stored it, untouched and not safe. */
  readonly source: string;
  /** Its source in a format of ours, where the file is an export of ours and nobody changed it since; not safe either. */
  readonly kept: { readonly format: "html" | "markdown"; readonly source: string } | null;
  readonly edits: readonly ImportedEdit[];
  /** Files that were attached to it, below the old site's folder of uploads, where these may be pictures that we show. */
  readonly attachments: readonly string[];
  /** Addresses it had as a topic, before it was merged. */
  readonly oldSlugs: readonly string[];
  /** Last parts of its addresses as a reply, today's and former ones, where they are not its number. */
  readonly replySlugs: readonly string[];
  readonly link: string;
}

/** Longest texts that our tables take, in characters. */
export const MOST = {
  forumTitle: 120,
  forumDescription: 1000,
  topicTitle: 200,
  slug: 200,
  name: 120,
} as const;
