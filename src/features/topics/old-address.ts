import { searchUrl, urls } from "./urls.ts";

/** What an address of bbPress or WordPress means, without asking whether it is there. */
export type OldAddress =
  /** Stands under a new address whatever is behind it. */
  | { readonly kind: "path"; readonly path: string }
  | {
      readonly kind: "forum";
      readonly path: string;
      readonly page: number;
      readonly edit: boolean;
      readonly feed?: boolean;
    }
  /** By the last part of its address alone. */
  | { readonly kind: "forumCalled"; readonly slug: string; readonly page: number }
  | {
      readonly kind: "topic";
      readonly slug: string;
      readonly page: number;
      readonly edit: boolean;
      readonly feed?: boolean;
    }
  /** By its number or its slug. */
  | { readonly kind: "post"; readonly key: string; readonly edit: boolean }
  /** A forum, topic or post by its number in the old database. */
  | { readonly kind: "number"; readonly id: number };

/** What the old site called the parts of its addresses, by bbPress's own words below, where it did not use these. */
export type OldWords = Readonly<Record<string, string>>;

const own = {
  root: "forums",
  forum: "forum",
  topic: "topic",
  reply: "reply",
  tag: "topic-tag",
  user: "users",
  view: "view",
  topics: "topics",
  search: "search",
};

const longestSlug = 600;
const forums = "/forums/";

/** What a path meant on the old site; null where it means nothing. */
export function oldPath(path: string, words: OldWords = {}): OldAddress | null {
  const parts = partsOf(path);
  if (parts === null) return null;
  const called = { ...own, ...words };
  // Sites whose server rewrites nothing have it in every address.
  const below = parts[0] === "index.php" ? parts.slice(1) : parts;
  const root = called.root.split("/");
  const inRoot = root.every((part, at) => below[at] === part);
  const [head, ...tail] = inRoot ? below.slice(root.length) : below;
  if (head === "feed") return { kind: "path", path: urls.feed };
  if (inRoot && (head === undefined || head === "page")) return { kind: "path", path: forums };
  return head === undefined ? null : thingAt(head, ending(tail), called);
}

function thingAt(head: string, { rest, page, last }: Ending, called: typeof own): OldAddress | null {
  const edit = last === "edit";
  const feed = last === "feed";
  if (head === called.forum && rest.length > 0) return { kind: "forum", path: rest.join("/"), page, edit, feed };
  if (head === called.topics && rest.length === 0) return { kind: "path", path: "/forums/view/recent/" };
  if (rest.length > 0 && (head === called.search || head === "search"))
    return { kind: "path", path: searched(rest, page) };
  const [name] = rest;
  if (name === undefined || rest.length > 1) return null;
  if (head === called.topic) return { kind: "topic", slug: name, page, edit, feed };
  if (head === called.reply) return { kind: "post", key: name, edit };
  if (head === called.tag) return { kind: "path", path: paged(`/forums/topic-tag/${encode(name)}/`, page) };
  if (head === called.view) return { kind: "path", path: viewPath(name) };
  if (head !== called.user && head !== "author") return null;
  return { kind: "path", path: edit ? "/settings/profile/" : `/forums/users/${encode(name)}/` };
}

/** What the query after the site's own address, `/?p=31`, meant on the old site; null where it means nothing. */
export function oldQuery(query: Readonly<Record<string, unknown>>): OldAddress | null {
  const said = (name: string) => {
    const value = query[name];
    return typeof value === "string" && value !== "" && value.length <= longestSlug ? value : null;
  };
  const page = pageNamed(said("paged") ?? "1");
  const looked = said("bbp_search") ?? said("s");
  if (looked !== null) return { kind: "path", path: searchUrl(looked, page) };
  const number = /^[1-9]\d{0,15}$/.exec(said("p") ?? said("page_id") ?? "")?.[0];
  const [forum, topic, reply, tag, seen] = ["forum", "topic", "reply", "topic-tag", "bbp_view"].map(said);
  if (topic) return { kind: "topic", slug: topic, page, edit: said("edit") !== null };
  if (reply) return { kind: "post", key: reply, edit: said("edit") !== null };
  if (forum?.includes("/")) return { kind: "forum", path: forum, page, edit: false };
  if (forum) return { kind: "forumCalled", slug: forum, page };
  if (tag) return { kind: "path", path: paged(`/forums/topic-tag/${encode(tag)}/`, page) };
  if (seen) return { kind: "path", path: viewPath(seen) };
  if (number && Number.isSafeInteger(Number(number))) return { kind: "number", id: Number(number) };
  if (said("feed")) return { kind: "path", path: urls.feed };
  if (/^(forum|topic|reply)$/.test(said("post_type") ?? "")) return { kind: "path", path: forums };
  return null;
}

/** What somebody looked for stood in the address itself, with plus signs for spaces. */
function searched(parts: readonly string[], page: number): string {
  return searchUrl(parts.join("/").replaceAll("+", " "), page);
}

/** WordPress's own doors. */
export function oldDoor(path: string, query: Readonly<Record<string, unknown>>): string | null {
  if (path !== "/wp-login.php") return null;
  if (query.action === "register") return "/sign-up/";
  return query.action === "lostpassword" || query.action === "retrievepassword" ? "/forgot/" : "/log-in/";
}

/** The parts of a path, decoded; null for one that cannot be an old address. */
function partsOf(path: string): string[] | null {
  try {
    const parts = path
      .split("/")
      .filter((part) => part !== "")
      .map(decodeURIComponent);
    const strange = parts.some(
      (part) => part.length > longestSlug || part.includes("\0") || part === "." || part === "..",
    );
    return strange || parts.length > 40 ? null : parts;
  } catch {
    return null;
  }
}

interface Ending {
  /** What names the thing. */
  readonly rest: readonly string[];
  readonly page: number;
  /** What was to be done or shown there. */
  readonly last: "edit" | "feed" | "tab" | null;
}

const tabs = /^(topics|replies|engagements|favorites|subscriptions)$/;

/** Cuts `/page/N`, `/edit`, `/feed/…` and a profile's tabs off the end. */
function ending(parts: readonly string[]): Ending {
  const at = parts.length - 2;
  if (parts[at] === "page" && /^\d+$/.test(parts[at + 1] ?? "")) {
    return { ...ending(parts.slice(0, at)), page: pageNamed(parts[at + 1] ?? "") };
  }
  if (parts.length < 2) return { rest: parts, page: 1, last: null };
  if (parts[at] === "feed") return { rest: parts.slice(0, at), page: 1, last: "feed" };
  const end = parts.at(-1) ?? "";
  if (end === "edit" || end === "feed") return { rest: parts.slice(0, -1), page: 1, last: end };
  return tabs.test(end) && parts.length === 2
    ? { rest: parts.slice(0, -1), page: 1, last: "tab" }
    : { rest: parts, page: 1, last: null };
}

function pageNamed(text: string): number {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : 1;
}

function viewPath(name: string): string {
  if (name === "popular") return "/forums/view/popular/";
  return name === "no-replies" ? "/forums/view/unanswered/" : "/forums/view/recent/";
}

function paged(path: string, page: number): string {
  return page > 1 ? `${path}page/${page}/` : path;
}

const encode = encodeURIComponent;
