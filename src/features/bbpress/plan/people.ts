import { isBroughtHash } from "#features/accounts/index.ts";
import { type ImportedAccount, type ImportedAuthor, type ImportedMember, MOST } from "../model.ts";
import type { Findings, WarningCode } from "../report/findings.ts";
import { readDate } from "../stored/clock.ts";
import { metaOf } from "../stored/meta.ts";
import { cutTo, decodeSlug, looksLikeEmail, oneLine, profileSlug } from "../stored/names.ts";
import { ownKeys } from "../stored/own-note.ts";
import { readStanding } from "../stored/roles.ts";
import { words } from "../words.ts";
import type { StoredAccount, WxrAuthor, WxrItem } from "../wxr/records.ts";
import type { Retained } from "./retained.ts";

/** The people of a community. All arrive as participants, whatever they were. */
export class People {
  readonly #retained: Retained;
  readonly #members = new Map<string, ImportedMember>();
  readonly #loginById = new Map<number, string>();
  readonly #unlisted = new Set<string>();

  constructor(retained: Retained) {
    this.#retained = retained;
  }

  /** The first row of a login wins: files of one export repeat their authors. */
  add(author: WxrAuthor): void {
    const known = this.#members.get(author.login);
    if (known !== undefined && (known.account !== null || author.account === null)) return;
    const login = known?.login ?? this.#retained.keep(author.login);
    this.#members.set(login, this.#member(login, author.displayName, author.email, author.account));
    this.#unlisted.delete(login);
    if (author.id !== null && !this.#loginById.has(author.id)) this.#loginById.set(author.id, login);
  }

  /** Notes who wrote something, so that nobody whom the file forgot to list is lost. */
  sawWriter(login: string): void {
    if (login === "" || this.#members.has(login) || this.#unlisted.has(login)) return;
    this.#unlisted.add(this.#retained.keep(login));
  }

  /** Everybody, once all files are read; with warnings about names and addresses that need a look. */
  settle(warnings: Findings<WarningCode>): readonly ImportedMember[] {
    for (const login of this.#unlisted) this.#members.set(login, this.#member(login, login, "", null));
    warnings.count("author-unlisted", this.#unlisted.size);
    const emails = new Map<string, number>();
    for (const { displayName, email, account } of this.#members.values()) {
      if (displayName === null) warnings.add("email-as-name");
      if (account !== null) noteAccount(account, warnings);
      if (email === "") warnings.add("email-missing");
      else emails.set(email.toLowerCase(), (emails.get(email.toLowerCase()) ?? 0) + 1);
    }
    for (const uses of emails.values()) if (uses > 1) warnings.count("email-shared", uses);
    return [...this.#members.values()];
  }

  loginOf(id: number): string | null {
    return this.#loginById.get(id) ?? null;
  }

  #member(login: string, displayName: string, email: string, stored: StoredAccount | null): ImportedMember {
    const name = cutTo(MOST.name, oneLine(displayName));
    const shown = name === "" || looksLikeEmail(name) ? null : this.#retained.keep(name);
    const slug = stored === null ? profileSlug(login) : decodeSlug(stored.nicename).slice(0, MOST.slug);
    const account = stored === null ? null : this.#account(stored);
    return { login, displayName: shown, slug: this.#retained.keep(slug), email: this.#retained.keep(email), account };
  }

  #account({ registered, passwordHash, capabilities, status }: StoredAccount): ImportedAccount {
    const seconds = readDate(registered);
    return {
      registeredAt: seconds === null ? null : new Date(seconds * 1000),
      passwordHash: this.#retained.keep(passwordHash.slice(0, 255)),
      ...readStanding(capabilities, status),
    };
  }
}

function noteAccount({ passwordHash, standing, was }: ImportedAccount, warnings: Findings<WarningCode>): void {
  if (!isBroughtHash(passwordHash)) warnings.add("password-unknown");
  if (standing !== "participant") warnings.add("people-restricted");
  if (was !== null) warnings.add("roles-suggested");
}

/** Guests left a name with the post; an empty login without one is an account that was deleted. */
export function authorOf(item: WxrItem): ImportedAuthor {
  if (item.creator !== "") return { kind: "member", login: item.creator };
  const name = metaOf(item, "_bbp_anonymous_name");
  if (name === undefined || metaOf(item, ownKeys.nameless) !== undefined) return { kind: "gone" };
  const shown = cutTo(MOST.name, oneLine(name));
  return { kind: "guest", name: shown === "" || looksLikeEmail(shown) ? words.guest : shown };
}
