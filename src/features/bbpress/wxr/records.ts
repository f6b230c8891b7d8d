/** What a WordPress export or a database dump says, row by row and as written: nothing is decided or repaired yet. */
export type WxrRecord = WxrSite | WxrAuthor | WxrTerm | WxrItem | WxrUnreadable | WxrEnd;

/** First record of every file. */
export interface WxrSite {
  readonly kind: "site";
  readonly title: string;
  /** Address of the site's front page. */
  readonly homeUrl: string;
  readonly baseSiteUrl: string;
  readonly baseBlogUrl: string;
  readonly language: string;
  /** Null in a WordPress export, which carries none. */
  readonly options: SiteOptions | null;
}

/** What a database dump tells about the site as a whole; names of options as the old site has them. */
export type SiteOptions = ReadonlyMap<string, string>;

/** Somebody with an account; in a WordPress export only who wrote something. First and last names in the file are not read: they must not become public. */
export interface WxrAuthor {
  readonly kind: "author";
  /** Null where the file gives no number. */
  readonly id: number | null;
  readonly login: string;
  readonly email: string;
  readonly displayName: string;
  /** Null in a WordPress export. */
  readonly account: StoredAccount | null;
}

/** What a database dump tells about an account. */
export interface StoredAccount {
  /** Last part of the profile address. */
  readonly nicename: string;
  /** `YYYY-MM-DD HH:MM:SS` in UTC. */
  readonly registered: string;
  /** As the old site hashed it. */
  readonly passwordHash: string;
  /** 0, or that the account was marked as spam or deleted. */
  readonly status: string;
  /** PHP-serialised names of roles. */
  readonly capabilities: string;
  readonly lists: StoredLists;
}

/** What bbPress before 2.6 kept with a person: numbers of topics and forums with commas between them. */
export interface StoredLists {
  readonly subscriptions: string;
  readonly forumSubscriptions: string;
  readonly favourites: string;
}

/** A topic tag; other taxonomies are left out. */
export interface WxrTerm {
  readonly kind: "term";
  readonly slug: string;
  readonly name: string;
}

export interface WxrTag {
  readonly slug: string;
  readonly name: string;
}

export interface WxrItem {
  readonly kind: "item";
  readonly id: number;
  /** `forum`, `topic`, `reply`, `attachment`, or whatever else WordPress held. */
  readonly type: string;
  readonly status: string;
  readonly title: string;
  readonly link: string;
  readonly guid: string;
  /** A login; empty for guests and for people whose account is gone. */
  readonly creator: string;
  readonly content: string;
  readonly excerpt: string;
  /** `YYYY-MM-DD HH:MM:SS` in the site's own time. */
  readonly dateLocal: string;
  /** The same in UTC; `0000-00-00 00:00:00` for some drafts and pending rows. */
  readonly dateGmt: string;
  readonly modifiedLocal: string;
  readonly modifiedGmt: string;
  /** Slug, percent-encoded where it is not Latin. */
  readonly name: string;
  /** 0 for none, null where the file has something that is no number. */
  readonly parent: number | null;
  readonly menuOrder: number;
  readonly password: string;
  readonly commentStatus: string;
  /** Topic tags only. */
  readonly tags: readonly WxrTag[];
  readonly meta: readonly (readonly [key: string, value: string])[];
  /** Attachments only. */
  readonly attachmentUrl: string | null;
  /** What a topic or reply said before, oldest first; only a database dump has them. */
  readonly revisions: readonly StoredRevision[];
  /** Where the item starts in the file. */
  readonly line: number;
}

/** The text that an edit left behind: the revision of an edit is what the post said from then on. */
export interface StoredRevision {
  readonly id: number;
  readonly creator: string;
  readonly content: string;
  readonly dateGmt: string;
  readonly dateLocal: string;
}

/** A row without a number or a type, or with markup where text belongs. */
export interface WxrUnreadable {
  readonly kind: "unreadable";
  readonly what: "author" | "item" | "term";
  readonly line: number;
}

/** Last record of every file that was whole. */
export interface WxrEnd {
  readonly kind: "end";
  readonly items: number;
  readonly bytes: number;
  /** Control characters that XML forbids and some sites hold anyway. */
  readonly removedCharacters: number;
}
