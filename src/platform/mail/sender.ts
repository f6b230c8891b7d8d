import type { Tools } from "#platform/work/tools.ts";
import { deliverable } from "./address.ts";
import type { SmtpServer } from "./smtp-url.ts";

/** Whom letters come from: the practice's neutral words, and an address that the operator has named or the site's own. */
export function senderOf(smtp: SmtpServer | null, { settings, siteUrl }: Pick<Tools, "settings" | "siteUrl">) {
  const { hostname } = new URL(siteUrl);
  const address = (smtp?.from ? deliverable(smtp.from) : null) ?? `no-reply@${hostname}`;
  return { name: settings().mailSender, address };
}
