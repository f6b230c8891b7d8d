import { couldLimitReaders } from "../plan/privacy.ts";
import { ImportProblem } from "../problem.ts";
import { words } from "../words.ts";
import type { WxrTag } from "../wxr/records.ts";
import { idOf } from "../wxr/rows.ts";
import type { FoundSite } from "./find-site.ts";
import type { DumpTable, StoredRow, StoredRowTaker } from "./read-dump.ts";
import type { Spool } from "./spool.ts";
import { TABLES } from "./tables.ts";

/** Kinds of records in the spools, in the order in which a group gives them. */
export const Kind = { row: 0, meta: 1, relation: 2, revision: 3 } as const;

const POST_BUCKETS_HOLD = new Set(["forum", "topic", "reply", "attachment"]);
const META_KEPT = new Set(["_wp_old_slug", "_wp_trash_meta_status", "_wp_attached_file"]);
/** Many rows, and nothing that an import could use. */
const META_LEFT = new Set(["_bbp_engagement", "_bbp_akismet_history", "_bbp_akismet_as_submitted"]);
const OPTIONS = /^(?:_bbp_\w{1,60}|siteurl|home|blogname|WPLANG|permalink_structure|timezone_string|gmt_offset)$/;
/** Before bbPress 2.6 a person's own lists stood with the person; their names follow the site's prefix. */
export const personLists = ["_bbp_subscriptions", "_bbp_forum_subscriptions", "_bbp_favorites"] as const;
const MOST_OPTIONS = 1000;
const MOST_OPTION_BYTES = 1024 ** 2;
/** People, terms and tags are kept in memory by number. */
const MOST_NAMES = 1_000_000;
const MOST_KEYS = 10_000;

/** One reading of a dump: rows of posts and people go to the spools, the few things that belong to all are kept. */
export class Gathering {
  readonly options = new Map<string, string>();
  readonly logins = new Map<number, string>();
  readonly terms = new Map<number, WxrTag>();
  /** Number of a topic tag's taxonomy row → number of its term. */
  readonly topicTags = new Map<number, number>();
  /** Rows without a number. */
  unreadable = 0;
  readonly #site: FoundSite;
  readonly #posts: Spool;
  readonly #people: Spool;
  readonly #capabilities: string;
  readonly #lists: ReadonlySet<string>;
  readonly #keptKeys = new Map<string, boolean>();

  constructor(site: FoundSite, spools: { readonly posts: Spool; readonly people: Spool }) {
    this.#site = site;
    this.#posts = spools.posts;
    this.#people = spools.people;
    this.#capabilities = `${site.prefix}capabilities`;
    this.#lists = new Set(personLists.map((name) => `${site.prefix}${name}`));
  }

  choose({ kind, prefix }: DumpTable): StoredRowTaker | null {
    if (kind === "users" || kind === "usermeta") {
      if (prefix !== this.#site.usersPrefix) return null;
      return kind === "users" ? (row) => this.#takeUser(row) : (row) => this.#takeUserMeta(row);
    }
    if (prefix !== this.#site.prefix) return null;
    if (kind === "posts") return (row) => this.#takePost(row);
    if (kind === "postmeta") return (row) => this.#takeMeta(row);
    if (kind === "options") return (row) => this.#takeOption(row);
    if (kind === "terms") return (row) => this.#takeTerm(row);
    if (kind === "term_taxonomy") return (row) => this.#takeTaxonomy(row);
    return (row) => this.#takeRelation(row);
  }

  #takePost(row: StoredRow): void {
    const id = idOf(row.text(0)) ?? 0;
    const type = row.text(16);
    if (id === 0 || type === "") {
      this.unreadable += 1;
      return;
    }
    if (POST_BUCKETS_HOLD.has(type)) {
      this.#posts.add(
        Kind.row,
        id,
        TABLES.posts.map((_, column) => row.bytes(column)),
      );
      return;
    }
    this.#posts.add(
      Kind.row,
      id,
      TABLES.posts.map((_, n) => (n === 0 || n === 7 || n === 16 ? row.bytes(n) : null)),
    );
    const parent = type === "revision" ? (idOf(row.text(13)) ?? 0) : 0;
    if (parent > 0)
      this.#posts.add(
        Kind.revision,
        parent,
        [0, 1, 2, 3, 4, 10].map((column) => row.bytes(column)),
      );
  }

  #takeMeta(row: StoredRow): void {
    const id = idOf(row.text(0)) ?? 0;
    if (id > 0 && this.#isKept(row.text(1))) this.#posts.add(Kind.meta, id, [row.bytes(1), row.bytes(2)]);
  }

  #isKept(key: string): boolean {
    const known = this.#keptKeys.get(key);
    if (known !== undefined) return known;
    const kept =
      META_KEPT.has(key) || (!META_LEFT.has(key) && (/^_(?:bbp_|threadwell)/.test(key) || couldLimitReaders(key)));
    if (this.#keptKeys.size < MOST_KEYS && key.length <= 255) this.#keptKeys.set(key, kept);
    return kept;
  }

  #takeRelation(row: StoredRow): void {
    const id = idOf(row.text(0)) ?? 0;
    if (id > 0) this.#posts.add(Kind.relation, id, [row.bytes(1)]);
  }

  #takeUser(row: StoredRow): void {
    const id = idOf(row.text(0)) ?? 0;
    const login = row.text(1);
    if (id === 0 || login === "") {
      this.unreadable += 1;
      return;
    }
    this.#bound(this.logins);
    this.logins.set(id, login.slice(0, 255));
    this.#people.add(
      Kind.row,
      id,
      TABLES.users.map((_, column) => row.bytes(column)),
    );
  }

  #takeUserMeta(row: StoredRow): void {
    const id = idOf(row.text(0)) ?? 0;
    if (id > 0 && row.text(1) === this.#capabilities) this.#people.add(Kind.meta, id, [row.bytes(2)]);
    else if (id > 0 && this.#lists.has(row.text(1))) this.#people.add(Kind.relation, id, [row.bytes(1), row.bytes(2)]);
  }

  #takeOption(row: StoredRow): void {
    const name = row.text(0);
    const value = row.bytes(1);
    if (!OPTIONS.test(name) || value === null || this.options.has(name)) return;
    if (this.options.size < MOST_OPTIONS && value.length <= MOST_OPTION_BYTES) this.options.set(name, value.toString());
  }

  #takeTerm(row: StoredRow): void {
    this.#bound(this.terms);
    const id = idOf(row.text(0));
    if (id !== null) this.terms.set(id, { name: row.text(1).slice(0, 400), slug: row.text(2).slice(0, 400) });
  }

  #takeTaxonomy(row: StoredRow): void {
    if (row.text(2) !== "topic-tag") return;
    this.#bound(this.topicTags);
    const [id, term] = [idOf(row.text(0)), idOf(row.text(1))];
    if (id !== null && term !== null) this.topicTags.set(id, term);
  }

  #bound(names: ReadonlyMap<number, unknown>): void {
    if (names.size >= MOST_NAMES) throw new ImportProblem("limit", words.problem.tooManyNames);
  }
}
