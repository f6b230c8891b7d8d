import { decodeEntities } from "../stored/names.ts";
import type { StoredLists, StoredRevision, WxrAuthor, WxrItem, WxrSite, WxrTag } from "../wxr/records.ts";
import { idOf } from "../wxr/rows.ts";
import { FORBIDDEN } from "../wxr/text.ts";
import { type Gathering, Kind, personLists } from "./gather.ts";
import type { SpooledGroup } from "./runs.ts";
import { valuesOf } from "./spool.ts";

/** Counted while records are made. */
export interface RecordTally {
  removedCharacters: number;
}

/** Text of a value without the characters that no text has. */
export function textOf(bytes: Buffer | undefined, tally: RecordTally): string {
  const text = bytes?.toString("utf8") ?? "";
  if (text.search(FORBIDDEN) < 0) return text;
  const clean = text.replace(FORBIDDEN, "");
  tally.removedCharacters += text.length - clean.length;
  return clean;
}

export function siteRecord({ options }: Gathering): WxrSite {
  const home = (options.get("home") ?? options.get("siteurl") ?? "").trim().replace(/\/+$/, "");
  return {
    kind: "site",
    title: decodeEntities(options.get("blogname") ?? ""),
    homeUrl: home,
    baseSiteUrl: home,
    baseBlogUrl: home,
    language: (options.get("WPLANG") || "en_US").replaceAll("_", "-"),
    options,
  };
}

/** Null for roles of somebody who has no account. */
export function personRecord({ key, records }: SpooledGroup, tally: RecordTally): WxrAuthor | null {
  const row = records.find(({ kind }) => kind === Kind.row);
  if (row === undefined) return null;
  const values = valuesOf(row.bytes);
  const roles = records.find(({ kind }) => kind === Kind.meta);
  const text = (column: number): string => textOf(values[column], tally).trim();
  return {
    kind: "author",
    id: key,
    login: text(1),
    email: text(4),
    displayName: text(7),
    account: {
      nicename: text(3),
      registered: text(5),
      passwordHash: text(2),
      status: text(6),
      capabilities: roles === undefined ? "" : textOf(valuesOf(roles.bytes)[0], tally),
      lists: listsOf(records, tally),
    },
  };
}

function listsOf(records: SpooledGroup["records"], tally: RecordTally): StoredLists {
  const found = new Map<string, string>();
  for (const { kind, bytes } of records) {
    if (kind !== Kind.relation) continue;
    const [name, value] = valuesOf(bytes);
    const key = textOf(name, tally);
    const list = personLists.find((one) => key.endsWith(one));
    if (list !== undefined) found.set(list, textOf(value, tally));
  }
  const [subscriptions = "", forumSubscriptions = "", favourites = ""] = personLists.map(
    (name) => found.get(name) ?? "",
  );
  return { subscriptions, forumSubscriptions, favourites };
}

/** A row of posts with all that other tables say about it. */
export function itemRecord(group: SpooledGroup, gathering: Gathering, tally: RecordTally): WxrItem | null {
  const row = group.records.find(({ kind }) => kind === Kind.row);
  if (row === undefined) return null;
  const values = valuesOf(row.bytes);
  const raw = (column: number): string => textOf(values[column], tally);
  const text = (column: number): string => raw(column).trim();
  const type = text(16);
  const guid = decodeEntities(text(14));
  const meta = metaOf(group, tally);
  return {
    kind: "item",
    id: group.key,
    type,
    status: text(7),
    title: raw(5),
    link: guid,
    guid,
    creator: gathering.logins.get(idOf(text(1)) ?? 0) ?? "",
    content: raw(4),
    excerpt: raw(6),
    dateLocal: text(2),
    dateGmt: text(3),
    modifiedLocal: text(11),
    modifiedGmt: text(12),
    name: text(10),
    parent: idOf(text(13)),
    menuOrder: Number.parseInt(text(15), 10) || 0,
    password: raw(9),
    commentStatus: text(8),
    tags: tagsOf(group, gathering),
    meta,
    attachmentUrl: type === "attachment" ? (meta.find(([key]) => key === "_wp_attached_file")?.[1] ?? guid) : null,
    revisions: revisionsOf(group, gathering, tally),
    line: 0,
  };
}

function metaOf({ records }: SpooledGroup, tally: RecordTally): [string, string][] {
  const meta: [string, string][] = [];
  for (const { kind, bytes } of records) {
    if (kind !== Kind.meta) continue;
    const [key, value] = valuesOf(bytes);
    meta.push([textOf(key, tally), textOf(value, tally)]);
  }
  return meta;
}

const byName = new Intl.Collator("en", { sensitivity: "base" });

/** By name, as WordPress lists them. */
function tagsOf({ records }: SpooledGroup, { terms, topicTags }: Gathering): WxrTag[] {
  const tags: WxrTag[] = [];
  for (const { kind, bytes } of records) {
    if (kind !== Kind.relation) continue;
    const taxonomy = idOf(valuesOf(bytes)[0]?.toString("latin1") ?? "") ?? 0;
    const term = terms.get(topicTags.get(taxonomy) ?? 0);
    if (term !== undefined) tags.push(term);
  }
  return tags.sort((a, b) => byName.compare(a.name, b.name));
}

/** WordPress also keeps one automatic draft a person, which nobody ever published. */
function revisionsOf({ key, records }: SpooledGroup, { logins }: Gathering, tally: RecordTally): StoredRevision[] {
  const revisions: StoredRevision[] = [];
  for (const { kind, bytes } of records) {
    if (kind !== Kind.revision) continue;
    const values = valuesOf(bytes);
    const text = (n: number): string => textOf(values[n], tally);
    if (text(5).startsWith(`${key}-autosave`)) continue;
    const creator = logins.get(idOf(text(1)) ?? 0) ?? "";
    revisions.push({ id: idOf(text(0)) ?? 0, creator, dateLocal: text(2), dateGmt: text(3), content: text(4) });
  }
  return revisions.sort((a, b) => a.id - b.id);
}
