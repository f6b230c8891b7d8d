import { domainToASCII } from "node:url";
import { isMailbox } from "#platform/mail/address.ts";

/**
 * The form in which two spellings of one mailbox are equal: case, width, a tag behind "+", a dot at the end.
 * Only ever hashed; mail goes to the address as its owner wrote it.
 */
export function emailKey(address: string): string {
  const folded = address.normalize("NFKC").trim().toLowerCase();
  const at = folded.lastIndexOf("@");
  const [box = ""] = folded.slice(0, at).split("+", 1);
  const domain = folded.slice(at + 1).replace(/\.+$/, "");
  return `${box}@${domainToASCII(domain) || domain}`;
}

/** One mailbox and nothing else: no list, no name, no quotes, no line break. */
export const isEmail = (text: string): boolean => isMailbox(text);
