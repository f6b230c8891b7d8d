import { sql } from "kysely";
import type { Db } from "#platform/database/database.ts";
import type { House } from "#platform/work/work.ts";
import { deliverable } from "./address.ts";
import { htmlText, plainText } from "./letter.ts";
import { about, openLetter } from "./outbox.ts";
import { senderOf } from "./sender.ts";
import { type Envelope, NotSent, sendBySmtp } from "./smtp.ts";
import type { SmtpServer } from "./smtp-url.ts";

/** For so long nobody else takes up a letter that somebody is sending; longer than sending may take. */
const leaseSeconds = 180;

/**
 * Sends what is due, oldest first, no transaction open meanwhile. A letter that a process was sending when it was killed is
 * sent once more, with the same Message-ID (P-04). Without a mail server everything stays where it is.
 *
 * @returns "done", or "away" when the server could not be reached: then the others are not tried now
 */
export async function sendDue(house: House, stopping?: AbortSignal): Promise<"done" | "away"> {
  const { smtp } = house.tools;
  if (smtp === null) return "done";
  while (!stopping?.aborted) {
    const letter = await takeOne(house.database.db, house.tools.clock.now());
    if (!letter) return "done";
    if (!(await sendOne(house, smtp, letter))) return "away";
  }
  return "done";
}

interface DueLetter {
  readonly id: string;
  readonly kind: string;
  readonly recipient: Buffer;
  readonly letter: Buffer;
  readonly expiresAt: Date;
  readonly attempts: number;
}

async function takeOne(db: Db, now: Date): Promise<DueLetter | undefined> {
  const lease = new Date(now.getTime() + leaseSeconds * 1000);
  const { rows } = await sql<DueLetter>`
    update outgoing_mail set due_at = ${lease}, attempts = attempts + 1
     where id = (select id from outgoing_mail where letter_sealed is not null and due_at <= ${now}
                  order by due_at, id limit 1 for update skip locked)
    returning id, kind, recipient_sealed as recipient, letter_sealed as letter, expires_at as "expiresAt", attempts`.execute(
    db,
  );
  return rows[0];
}

/** @returns false when the server cannot be reached */
async function sendOne(house: House, smtp: SmtpServer, letter: DueLetter): Promise<boolean> {
  const { log, clock } = house.tools;
  const { kind, attempts: attempt } = letter;
  const envelope = letter.expiresAt <= clock.now() ? null : envelopeFor(house, smtp, letter);
  if (envelope === null) {
    await settle(house, letter.id, { givenUp: "too late" });
    return true;
  }
  try {
    await sendBySmtp(smtp, envelope);
  } catch (error) {
    if (!(error instanceof NotSent)) throw error;
    const { code, status, forGood } = error;
    if (forGood) {
      log.warn("A mail was given up: its server does not take it.", { kind, code, status, attempt });
      await settle(house, letter.id, { givenUp: `${code} ${status}` });
      return true;
    }
    log.warn("A mail could not be sent; it will be tried again.", { kind, code, status, attempt });
    await putOff(house, letter, `${code} ${status}`);
    return status !== 0;
  }
  await settle(house, letter.id, { givenUp: null });
  return true;
}

function envelopeFor({ tools }: House, smtp: SmtpServer, { id, recipient, letter }: DueLetter): Envelope | null {
  const to = deliverable(tools.sealer.open(recipient, about(id, "recipient")));
  if (to === null) return null;
  const words = openLetter(tools.sealer, { id, letter });
  const { mailSubject: subject } = tools.settings();
  return {
    id,
    from: senderOf(smtp, tools),
    to,
    subject,
    text: plainText(words),
    html: htmlText(words, { subject, language: "en" }),
    date: tools.clock.now(),
  };
}

/** Whatever became of it, neither the words nor the address are needed any more. */
async function settle(house: House, id: string, { givenUp }: { readonly givenUp: string | null }): Promise<void> {
  const now = house.tools.clock.now();
  const outcome = givenUp === null ? { sent_at: now } : { given_up_at: now, failure: givenUp };
  await house.database.db
    .updateTable("outgoing_mail")
    .set({ ...outcome, recipient_sealed: null, letter_sealed: null })
    .where("id", "=", id)
    .where("letter_sealed", "is not", null)
    .execute();
}

/** After one minute, four, a quarter of an hour, an hour, then every four hours, until it is of no use any more. */
async function putOff(house: House, { id, attempts }: DueLetter, failure: string): Promise<void> {
  const seconds = Math.min(60 * 4 ** (attempts - 1), 4 * 3_600);
  await house.database.db
    .updateTable("outgoing_mail")
    .set({ due_at: new Date(house.tools.clock.now().getTime() + seconds * 1000), failure })
    .where("id", "=", id)
    .execute();
}
