import type { ImportedSite, ImportedTag } from "../model.ts";
import type { Uploads } from "../pictures/uploads.ts";
import { ImportProblem } from "../problem.ts";
import { Counts } from "../report/counts.ts";
import { Findings, type HiddenCode, type SkippedCode, type WarningCode } from "../report/findings.ts";
import { readDate, SiteClock } from "../stored/clock.ts";
import { countUsedRevisions } from "../stored/edits.ts";
import { metaCount, metaId } from "../stored/meta.ts";
import { decodeSlug, oneLine } from "../stored/names.ts";
import { oldWordsOf, pageSizeOf, zoneOf } from "../stored/options.ts";
import { siteOrigins } from "../stored/origins.ts";
import { words } from "../words.ts";
import type { WxrAuthor, WxrItem, WxrRecord, WxrSite } from "../wxr/records.ts";
import { Attached } from "./attached.ts";
import { Follows, followKinds } from "./follows.ts";
import { Forums } from "./forums.ts";
import { ItemCopies } from "./item-copies.ts";
import { judgePost } from "./judge.ts";
import { countLeftovers, noteChanges } from "./leftovers.ts";
import { People } from "./people.ts";
import { PrivacyKeys } from "./privacy.ts";
import { Retained } from "./retained.ts";
import { HIGHEST_ID, PostRows } from "./rows.ts";

/** What stays under 256 MB of memory with everything else. */
const MOST_ROWS = 2 ** 21;

export interface SurveyOptions {
  readonly timeZone: string | null;
  readonly harmlessKeys: readonly string[];
  readonly uploads: Uploads | undefined;
  /** Where the working copy goes. */
  readonly folder: string;
}

/** Topics and replies get a row. */
function hasRow(item: WxrItem): boolean {
  return (item.type === "topic" || item.type === "reply") && item.id <= HIGHEST_ID;
}

/** The one reading of the files: who, where, when and in which state; the words go to the working copy. */
export class Survey {
  readonly counts = new Counts();
  readonly skipped = new Findings<SkippedCode>();
  readonly hidden = new Findings<HiddenCode>();
  readonly warnings = new Findings<WarningCode>();
  readonly rows = new PostRows();
  readonly copies: ItemCopies;
  readonly forums = new Forums({ hidden: this.hidden, warnings: this.warnings });
  readonly keys: PrivacyKeys;
  readonly attached: Attached;
  readonly follows = new Follows();
  clock: SiteClock;
  readonly #zoneGiven: boolean;
  readonly #retained = new Retained();
  readonly people = new People(this.#retained);
  readonly tags = new Map<string, ImportedTag>();
  site: ImportedSite | null = null;
  #origins: readonly string[] = [];

  constructor({ timeZone, harmlessKeys, uploads, folder }: SurveyOptions) {
    this.attached = new Attached(uploads);
    this.copies = new ItemCopies(folder);
    this.keys = new PrivacyKeys(harmlessKeys);
    this.clock = new SiteClock(timeZone);
    this.#zoneGiven = timeZone !== null;
  }

  take(record: WxrRecord): void {
    if (record.kind === "item") this.#takeItem(record);
    else if (record.kind === "author") this.#takePerson(record);
    else if (record.kind === "term") this.#takeTag(record.slug, record.name);
    else if (record.kind === "site") this.#takeSite(record);
    else if (record.kind === "unreadable") this.skipped.add("unreadable-row", record.line || null, record.what);
    else this.warnings.count("control-characters", record.removedCharacters);
  }

  #takeSite(record: WxrSite): void {
    const { kind: _, options, ...site } = record;
    const told = {
      postsPerPage: pageSizeOf(options, "replies"),
      topicsPerPage: pageSizeOf(options, "topics"),
      oldWords: oldWordsOf(options),
    };
    this.site = this.site === null || options !== null ? { ...site, ...told } : this.site;
    this.#origins = siteOrigins(this.site);
    if (options === null) return;
    const zone = zoneOf(options);
    if (zone !== null && !this.#zoneGiven) this.clock = new SiteClock(zone);
    this.forums.takeOptions(options);
  }

  #takeTag(slug: string, name: string): void {
    const decoded = decodeSlug(slug);
    if (decoded === "" || this.tags.has(decoded)) return;
    const kept = this.#retained.keep(decoded);
    this.tags.set(kept, { slug: kept, name: this.#retained.keep(oneLine(name) || decoded) });
  }

  #takePerson(author: WxrAuthor): void {
    this.people.add(author);
    if (author.account !== null && author.id !== null) this.follows.takeLists(author.id, author.account.lists);
  }

  #takeItem(item: WxrItem): void {
    this.follows.takeItem(item);
    this.counts.found(item.type, item.status);
    if (item.type === "forum") this.#takeForum(item);
    else if (item.type === "revision") this.#leaveRevision(item);
    else if (!hasRow(item)) this.#leave(item);
    else if (this.rows.find(item.id) !== null) this.#leaveDuplicate(item);
    else this.#takePost(item);
  }

  /** Skipped until the post that it belongs to has said otherwise. */
  #leaveRevision({ type, status }: WxrItem): void {
    this.counts.skipped(type, status);
    this.skipped.count("revision", 1);
  }

  #takeRevisions(item: WxrItem): void {
    const used = countUsedRevisions(item);
    this.counts.skipped("revision", "inherit", -used);
    this.skipped.count("revision", -used);
  }

  #leave(item: WxrItem): void {
    if (item.type === "attachment" && this.attached.take(item)) return;
    this.counts.skipped(item.type, item.status);
    if (item.type === "topic" || item.type === "reply") this.skipped.add("id-too-large", item.id);
    else if (item.type === "attachment") this.skipped.add("attachment", item.id, fileNameOf(item));
    else this.skipped.add("not-forum-content", item.id, item.type);
  }

  /** Once all files are read. */
  finish(): void {
    for (const kind of followKinds) {
      const left = kind === "bookmark" ? "favourites-left" : "subscriptions-left";
      for (const { userId } of this.follows.of(kind))
        if (this.people.loginOf(userId) === null) this.warnings.count(left, 1);
    }
    for (const { id, status, path } of this.attached.withoutPost((postId) => this.rows.find(postId) !== null)) {
      this.counts.skipped("attachment", status);
      this.skipped.add("attachment", id, path.split("/").at(-1));
    }
  }

  #takeForum(item: WxrItem): void {
    if (this.forums.add(item, this.keys, this.#retained)) countLeftovers(item, this.warnings);
    else this.#leaveDuplicate(item);
  }

  #leaveDuplicate(item: WxrItem): void {
    this.counts.skipped(item.type, item.status);
    this.skipped.add("duplicate", item.id);
  }

  #takePost(item: WxrItem): void {
    if (this.rows.length === MOST_ROWS) throw new ImportProblem("limit", words.problem.tooManyItems(MOST_ROWS));
    const { state, audience, doubts } = judgePost(item, this.keys);
    for (const { code, detail } of doubts) this.hidden.add(code, item.id, detail);
    countLeftovers(item, this.warnings);
    noteChanges(item, this.warnings);
    this.attached.noteLinks(item, this.#origins, this.warnings);
    if (item.revisions.length > 0) this.#takeRevisions(item);
    this.rows.add({
      id: item.id,
      isTopic: item.type === "topic",
      parentId: item.parent !== null && item.parent <= HIGHEST_ID ? item.parent : 0,
      metaTopicId: item.type === "reply" ? metaId(item, "_bbp_topic_id") : 0,
      metaForumId: metaId(item, "_bbp_forum_id"),
      replyToId: item.type === "reply" ? metaId(item, "_bbp_reply_to") : 0,
      storedReplies: item.type === "topic" ? metaCount(item, "_bbp_reply_count") : null,
      ...this.#when(item),
      state,
      status: item.status,
      audience,
    });
    this.copies.add(item);
    this.people.sawWriter(item.creator);
    for (const tag of item.tags) this.#takeTag(tag.slug, tag.name);
  }

  #when(item: WxrItem): { seconds: number | null; isLocalTime: boolean } {
    const utc = readDate(item.dateGmt);
    const local = readDate(item.dateLocal);
    if (utc !== null && local !== null) this.clock.learn(local, utc);
    if (utc !== null) return { seconds: utc, isLocalTime: false };
    if (local !== null) return { seconds: local, isLocalTime: true };
    const modified = readDate(item.modifiedGmt);
    return { seconds: modified ?? readDate(item.modifiedLocal), isLocalTime: modified === null };
  }
}

function fileNameOf(item: WxrItem): string {
  return (item.attachmentUrl ?? item.link).split(/[?#]/, 1)[0]?.split("/").at(-1) ?? "";
}
