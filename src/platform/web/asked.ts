import type { Readable } from "node:stream";
import type { ComponentChildren } from "preact";
import type { Identity } from "#core/identity.ts";
import type { Viewer } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import type { Tools } from "#platform/work/tools.ts";
import type { House, PageTag, Work } from "#platform/work/work.ts";
import type { Keeping } from "./keeping.ts";
import type { LimitName } from "./limits.ts";

/** What was asked, by whom: the argument of every handler. */
export interface Asked<Input> {
  readonly db: Db;
  readonly viewer: Viewer;
  /** Null for guests. */
  readonly identity: Identity | null;
  readonly now: Date;
  readonly tools: Tools;
  readonly house: House;
  /** Parts of the address, parsed by the route's own schema: what the path names and what the query adds. */
  readonly input: Input;
  /** What is kept in memory between requests, and the ticket that was taken before this one's first query. */
  readonly kept: { readonly keeping: Keeping; readonly ticket: number };
  /** The path asked for, without the query. */
  readonly path: string;
  /** Keyed hash of the network asked from, for limits; never the address itself. */
  readonly network: string;
  /** What is counted: nothing while limits are off, and by network only where we know whose it is (README 18). */
  readonly counts: { readonly accounts: boolean; readonly networks: boolean };
  /** Counts one use of something limited, where a route's own limit would count too early. @throws TooOften */
  count(limit: LimitName): void;
  /** A cookie of ours that came along. */
  cookie(name: string): string | null;
}

/** What was sent with a form. `work` is open in the action's own transaction. */
export interface Sent<Input, Form> extends Asked<Input> {
  readonly work: Work;
  readonly form: Form;
}

/** A form as the person sees it: what they typed, and what needs a change. */
export interface FormState {
  /** Field name → what was typed; several ticks of one name are joined by a line break. */
  readonly values: Readonly<Record<string, string>>;
  /** Field name → sentence; "" is the form as a whole. */
  readonly problems: ReadonlyMap<string, string>;
}

export const emptyForm: FormState = { values: {}, problems: new Map() };

/** A page of ours, put into the frame by `app/`. */
export interface View {
  readonly kind: "view";
  readonly title: string;
  readonly main: ComponentChildren;
  readonly status?: number;
  /** Where this page lies, outermost first. */
  readonly breadcrumbs?: readonly { readonly label: string; readonly href?: string }[];
  /** Which entry of the navigation this page belongs to. */
  readonly current?: string;
  /** Public pages that search engines may keep, if the practice allows it. Everything else says noindex. */
  readonly mayBeIndexed?: boolean;
  /** What a guest's copy of this page is built from. Only pages that say so are ever kept in memory. */
  readonly builtFrom?: readonly PageTag[];
  /** Nobody keeps it, guests' browsers neither: it says what somebody looked for. */
  readonly unkept?: boolean;
  /** Names of scripts and styles besides the core ones. */
  readonly scripts?: readonly string[];
  readonly styles?: readonly string[];
  readonly canonicalPath?: string;
  /** Where programs read what is new here; said where search engines may come, too. */
  readonly feed?: { readonly title: string; readonly path: string };
  /** Seen by its reader alone: the page turns fig. */
  readonly onlyYou?: boolean;
  /** How many of the viewer's marks this very page takes away: its own header says so already. */
  readonly newsRead?: number;
  /** The same of answers in private. */
  readonly answersRead?: number;
  /** For an answer that asks to wait. */
  readonly retryAfterSeconds?: number;
}

export interface Answer {
  readonly kind: "answer";
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /**
   * A stream is sent as it comes, unpacked, and closed when its reader goes. If it fails before its first byte there is a
   * page that says so; later, the connection breaks, so that no part looks whole.
   */
  readonly body: string | Buffer | Readable;
  /** Cookies to set, whole. */
  readonly cookies?: readonly string[];
  /** Somebody has just proved who they are: the form that waited for it is sent now, in place of this answer. */
  readonly resume?: Resume;
}

export interface Resume {
  /** The form, as the page that asked for the proof carried it; "" when nothing waited. */
  readonly kept: string;
  /** Of the session as it goes on. */
  readonly token: string;
}

export function view(parts: Omit<View, "kind">): View {
  return { kind: "view", ...parts };
}

/** 303 after a form, 301 for an address that moved for good. Only ever to a path of this site. */
export function redirect(path: string, status: 301 | 302 | 303 = 303, cookies: readonly string[] = []): Answer {
  return { kind: "answer", status, headers: { location: path }, body: "", cookies };
}

export function answer(status: number, contentType: string, body: Answer["body"]): Answer {
  return { kind: "answer", status, headers: { "content-type": contentType }, body };
}

export function json(status: number, value: unknown): Answer {
  return answer(status, "application/json; charset=utf-8", JSON.stringify(value));
}
