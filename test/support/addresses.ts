import { system } from "#core/viewer.ts";
import { aboutAddress, addressLookup, tellByMail } from "#features/accounts/index.ts";
import { openLetter } from "#platform/mail/outbox.ts";
import { inWork } from "#platform/work/work.ts";
import type { TestSite } from "./site.ts";
import type { Visitor } from "./visitor.ts";

/** Somebody has confirmed this address before. */
export async function confirmed(site: TestSite, memberId: number, address: string): Promise<void> {
  const { sealer } = site.house.tools;
  await site.database.db
    .updateTable("member")
    .set({
      email_sealed: sealer.seal(address, aboutAddress(memberId)),
      email_lookup: addressLookup(sealer, address),
      email_confirmed_at: site.clock.now(),
    })
    .where("id", "=", memberId)
    .execute();
}

/** What links in mail open: the confirmation of an address, one that holds no more, and logging out everywhere. */
export async function pathsOfMail(site: TestSite, memberId: number, person: Visitor): Promise<readonly string[]> {
  await person.post("/settings/email/", { email: "new@example.org" });
  const confirm = await pathInOutbox(site, "confirm-address");
  await confirmed(site, memberId, "other@example.org");
  await inWork(site.house, system, (work) => tellByMail(work, memberId, "code-used"));
  return ["/forgot/sent/", confirm, "/confirm-address/nothing-of-the-kind/", await pathInOutbox(site, "code-used")];
}

/** Where the link in the newest letter of a kind leads, without a mail server. */
async function pathInOutbox(site: Pick<TestSite, "database" | "house">, kind: string): Promise<string> {
  const row = await site.database.db
    .selectFrom("outgoing_mail")
    .select(["id", "letter_sealed as letter"])
    .where("kind", "=", kind)
    .orderBy("made_at", "desc")
    .executeTakeFirstOrThrow();
  const letter = row.letter ? openLetter(site.house.tools.sealer, { id: row.id, letter: row.letter }) : [];
  for (const part of letter) if (typeof part !== "string") return pathOf(part.link);
  return "";
}

/** The path of the page that a link leads to. */
export const pathOf = (link: string): string => new URL(link).pathname;
