import { domainToASCII } from "node:url";

/** One mailbox and nothing else: no list, no name, no quotes, no comment, no line break (A-088). */
export function isMailbox(text: string): boolean {
  return text.length <= 254 && mailbox.test(text);
}

const mailbox =
  /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}[\p{L}\p{N}-]{2,63}\.?$/u;

/** As mail servers want it: the domain in ASCII, without a dot at its end; null when it is no mailbox. */
export function deliverable(address: string): string | null {
  if (!isMailbox(address)) return null;
  const at = address.lastIndexOf("@");
  const domain = domainToASCII(address.slice(at + 1).replace(/\.$/, ""));
  return domain === "" ? null : `${address.slice(0, at)}@${domain}`;
}
