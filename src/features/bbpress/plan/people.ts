import { type ImportedAuthor, type ImportedMember, MOST } from "../model.ts";
import type { Findings, WarningCode } from "../report/findings.ts";
import { metaOf } from "../stored/meta.ts";
import { cutTo, looksLikeEmail, oneLine, profileSlug } from "../stored/names.ts";
import { words } from "../words.ts";
import type { WxrAuthor, WxrItem } from "../wxr/records.ts";
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
    if (this.#members.has(author.login)) return;
    const login = this.#retained.keep(author.login);
    this.#members.set(login, this.#member(login, author.displayName, author.email));
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
    for (const login of this.#unlisted) this.#members.set(login, this.#member(login, login, ""));
    warnings.count("author-unlisted", this.#unlisted.size);
    const emails = new Map<string, number>();
    for (const { displayName, email } of this.#members.values()) {
      if (displayName === null) warnings.add("email-as-name");
      if (email === "") warnings.add("email-missing");
      else emails.set(email.toLowerCase(), (emails.get(email.toLowerCase()) ?? 0) + 1);
    }
    for (const uses of emails.values()) if (uses > 1) warnings.count("email-shared", uses);
    return [...this.#members.values()];
  }

  loginOf(id: number): string | null {
    return this.#loginById.get(id) ?? null;
  }

  #member(login: string, displayName: string, email: string): ImportedMember {
    const name = cutTo(MOST.name, oneLine(displayName));
    const shown = name === "" || looksLikeEmail(name) ? null : this.#retained.keep(name);
    return { login, displayName: shown, slug: profileSlug(login), email: this.#retained.keep(email) };
  }
}

/** Guests left a name with the post; an empty login without one is an account that was deleted. */
export function authorOf(item: WxrItem): ImportedAuthor {
  if (item.creator !== "") return { kind: "member", login: item.creator };
  const name = metaOf(item, "_bbp_anonymous_name");
  if (name === undefined) return { kind: "gone" };
  const shown = cutTo(MOST.name, oneLine(name));
  return { kind: "guest", name: shown === "" || looksLikeEmail(shown) ? words.guest : shown };
}
