import { type AudienceRank, narrowest } from "#core/audience.ts";
import { type ImportedForum, MOST } from "../model.ts";
import { ImportProblem } from "../problem.ts";
import type { Findings, HiddenCode, WarningCode } from "../report/findings.ts";
import { readDate } from "../stored/clock.ts";
import { allMetaOf, metaCount, metaOf } from "../stored/meta.ts";
import { cutTo, decodeSlug, oneLine, plainText } from "../stored/names.ts";
import { listedForums, superStickies } from "../stored/options.ts";
import { words } from "../words.ts";
import { readPhpIds } from "../wxr/php.ts";
import type { SiteOptions, WxrItem } from "../wxr/records.ts";
import { judgeForum } from "./judge.ts";
import type { PrivacyKeys } from "./privacy.ts";
import type { Retained } from "./retained.ts";

export interface ForumFindings {
  readonly hidden: Findings<HiddenCode>;
  readonly warnings: Findings<WarningCode>;
}

/** Stands for every parent that is not a forum of these files. */
const MISSING = -1;
const MOST_STICKIES = 100_000;
const MOST_FORUMS = 10_000;

interface Draft extends Omit<ImportedForum, "effectiveAudience" | "moderators" | "parentId" | "path"> {
  readonly ownAudience: AudienceRank;
  readonly parent: number | null;
  readonly moderatorIds: readonly number[];
  /** How many topics the old site counted in it. */
  readonly storedTopics: number | null;
}

/** The forum tree, put together once every file is read. */
export class Forums {
  readonly #findings: ForumFindings;
  readonly #drafts = new Map<number, Draft>();
  readonly #stickies = new Set<number>();
  readonly #superStickies = new Set<number>();
  /** Closed to some by a list of the old site; null when such a list cannot be read, so that any forum may be. */
  #listed: ReadonlyMap<number, AudienceRank> | null = new Map();
  readonly #settled = new Map<number, ImportedForum>();
  readonly #paths = new Set<string>();

  constructor(findings: ForumFindings) {
    this.#findings = findings;
  }

  /** @returns false when the id was there already */
  add(item: WxrItem, keys: PrivacyKeys, retained: Retained): boolean {
    if (this.#drafts.has(item.id)) return false;
    if (this.#drafts.size === MOST_FORUMS) throw new ImportProblem("limit", words.problem.tooManyNames);
    const verdict = judgeForum(item, keys);
    for (const { code, detail } of verdict.doubts) this.#findings.hidden.add(code, item.id, detail);
    this.#readStickies(item);
    this.#drafts.set(item.id, {
      id: item.id,
      parent: item.parent,
      title: retained.keep(this.#title(item)),
      slug: retained.keep(decodeSlug(item.name).slice(0, MOST.slug) || `forum-${item.id}`),
      kind: metaOf(item, "_bbp_forum_type") === "category" ? "category" : "forum",
      closed: verdict.closed,
      audience: verdict.audience,
      ownAudience: verdict.ownAudience,
      description: retained.keep(this.#cut(item.id, MOST.forumDescription, plainText(item.content))),
      order: item.menuOrder,
      createdAt: new Date((readDate(item.dateGmt) ?? readDate(item.dateLocal) ?? 0) * 1000),
      link: retained.keep(item.link.slice(0, 2000)),
      storedTopics: metaCount(item, "_bbp_topic_count"),
      moderatorIds: allMetaOf(item, "_bbp_moderator_id").map(Number).filter(Number.isSafeInteger).slice(0, 1000),
    });
    return true;
  }

  takeOptions(options: SiteOptions): void {
    this.#listed = listedForums(options);
    const topics = superStickies(options);
    if (topics === null) this.#findings.warnings.add("super-stickies-unreadable");
    for (const id of topics ?? []) if (this.#superStickies.size < MOST_STICKIES) this.#superStickies.add(id);
  }

  /** 1 in its forum, 2 everywhere. */
  pinned(topicId: number): 0 | 1 | 2 {
    if (this.#superStickies.has(topicId)) return 2;
    return this.#stickies.has(topicId) ? 1 : 0;
  }

  /** Topics that are pinned everywhere. */
  superStickies(): readonly number[] {
    return [...this.#superStickies];
  }

  stickies(): ReadonlySet<number> {
    return new Set([...this.#stickies, ...this.#superStickies]);
  }

  /** How many topics the old site counted in each forum where it says so. */
  storedTopics(): readonly (readonly [forumId: number, topics: number])[] {
    return [...this.#drafts.values()].flatMap(({ id, storedTopics }) =>
      storedTopics === null ? [] : [[id, storedTopics] as const],
    );
  }

  find(id: number): ImportedForum | undefined {
    return this.#settled.get(id);
  }

  /** Parents first, then by order and title. A parent that cannot be read makes the forum one for staff. */
  settle(loginOf: (id: number) => string | null): readonly ImportedForum[] {
    const children = Map.groupBy(this.#drafts.values(), ({ parent }) => this.#parentKey(parent));
    const queue = [...(children.get(0) ?? []), ...(children.get(MISSING) ?? [])].sort(byOrder);
    this.#place(queue, children, loginOf);
    const looped = [...this.#drafts.values()].filter(({ id }) => !this.#settled.has(id));
    for (const draft of looped) {
      this.#findings.hidden.add("forum-loop", draft.id);
      this.#settled.set(draft.id, this.#forum(draft, null, 2, loginOf));
    }
    return [...this.#settled.values()];
  }

  #place(queue: Draft[], children: ReadonlyMap<number, Draft[]>, loginOf: (id: number) => string | null): void {
    for (let at = 0; at < queue.length; at++) {
      const draft = queue[at];
      if (draft === undefined) return;
      const isMissing = this.#parentKey(draft.parent) === MISSING;
      if (isMissing) this.#findings.hidden.add("forum-parent-missing", draft.id);
      const parent = this.#settled.get(draft.parent ?? 0) ?? null;
      this.#settled.set(draft.id, this.#forum(draft, parent, isMissing ? 2 : draft.audience, loginOf));
      queue.push(...(children.get(draft.id) ?? []).sort(byOrder));
    }
  }

  #forum(
    { moderatorIds, ownAudience, parent: _, storedTopics: __, ...draft }: Draft,
    parent: ImportedForum | null,
    known: AudienceRank,
    loginOf: (id: number) => string | null,
  ): ImportedForum {
    if (this.#listed === null) this.#findings.hidden.add("forum-lists-unreadable", draft.id);
    // Its own is believed where the tree makes it as narrow as it was seen.
    const own = narrowest([ownAudience, parent?.effectiveAudience ?? 0]) >= known ? ownAudience : known;
    const audience = narrowest([own, this.#listed === null ? 2 : (this.#listed.get(draft.id) ?? 0)]);
    const moderators = moderatorIds.map(loginOf).filter((login) => login !== null);
    this.#findings.warnings.count("moderators-suggested", moderators.length);
    return {
      ...draft,
      audience,
      parentId: parent?.id ?? null,
      path: this.#freePath(parent === null ? draft.slug : `${parent.path}/${draft.slug}`, draft.id),
      effectiveAudience: narrowest([audience, parent?.effectiveAudience ?? 0]),
      moderators,
    };
  }

  /** Two forums of one name side by side would share an address. */
  #freePath(wanted: string, id: number): string {
    const path = this.#paths.has(wanted) ? `${wanted}-${id}` : wanted;
    if (path !== wanted) this.#findings.warnings.add("slug-shared", id);
    this.#paths.add(path);
    return path;
  }

  #parentKey(parent: number | null): number {
    if (parent === 0) return 0;
    return parent !== null && this.#drafts.has(parent) ? parent : MISSING;
  }

  #title(item: WxrItem): string {
    const title = this.#cut(item.id, MOST.forumTitle, oneLine(item.title));
    if (title === "") this.#findings.warnings.add("title-missing", item.id);
    return title || words.untitledForum;
  }

  #cut(id: number, most: number, text: string): string {
    const cut = cutTo(most, text);
    if (cut !== text) this.#findings.warnings.add("text-cut", id);
    return cut;
  }

  #readStickies(item: WxrItem): void {
    const list = metaOf(item, "_bbp_sticky_topics");
    if (list === undefined || list === "") return;
    const ids = readPhpIds(list);
    if (ids === undefined) this.#findings.warnings.add("sticky-unreadable", item.id);
    for (const id of ids ?? []) if (this.#stickies.size < MOST_STICKIES) this.#stickies.add(id);
  }
}

function byOrder(a: Draft, b: Draft): number {
  return a.order - b.order || (a.title < b.title ? -1 : a.title > b.title ? 1 : a.id - b.id);
}
