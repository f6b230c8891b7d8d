import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Sealer } from "#platform/crypto/sealer.ts";
import type { Db } from "#platform/database/database.ts";
import type { ClockJob } from "#platform/work/events.ts";
import type { Work } from "#platform/work/work.ts";
import type { Letter } from "./letter.ts";

/** Nothing is tried for longer. */
export const longestSeconds = 48 * 3_600;

export interface NewLetter {
  /** Whose account it is about. */
  readonly memberId: number;
  /** A fixed word, for the operator. */
  readonly kind: string;
  readonly to: string;
  readonly letter: Letter;
  /** After so long it is not sent any more. */
  readonly lastsSeconds?: number;
}

/** Puts a letter into the outbox, in the transaction of its cause: both are saved, or neither (P-04). */
export async function postLetter(work: Work, { memberId, kind, to, letter, lastsSeconds }: NewLetter): Promise<void> {
  const id = randomUUID();
  const seconds = Math.min(lastsSeconds ?? longestSeconds, longestSeconds);
  await work.db
    .insertInto("outgoing_mail")
    .values({
      id,
      member_id: memberId,
      kind,
      recipient_sealed: work.tools.sealer.seal(to, about(id, "recipient")),
      letter_sealed: work.tools.sealer.seal(JSON.stringify(letter), about(id, "letter")),
      made_at: work.now,
      due_at: work.now,
      expires_at: new Date(work.now.getTime() + seconds * 1000),
    })
    .execute();
}

/** Takes back what of one kind has not gone out to somebody yet. */
export async function takeBackLetters(work: Work, memberId: number, kind: string): Promise<void> {
  await work.db
    .deleteFrom("outgoing_mail")
    .where("member_id", "=", memberId)
    .where("kind", "=", kind)
    .where("letter_sealed", "is not", null)
    .execute();
}

/** What a letter's address and words are sealed for: they do not open in another row. */
export const about = (id: string, what: "recipient" | "letter") => `outgoing_mail|${what}|${id}`;

export function openLetter(sealer: Sealer, row: { readonly id: string; readonly letter: Buffer }): Letter {
  return JSON.parse(sealer.open(row.letter, about(row.id, "letter")));
}

export interface OutboxCounts {
  readonly waiting: number;
  /** Of these, older than an hour. */
  readonly late: number;
  /** Within a week. */
  readonly givenUp: number;
}

/** For the operator: how many, never to whom. */
export async function countOutbox(db: Db): Promise<OutboxCounts> {
  const { rows } = await sql<OutboxCounts>`
    select count(*) filter (where letter_sealed is not null)::integer as waiting,
           count(*) filter (where letter_sealed is not null and made_at < now() - interval '1 hour')::integer as late,
           count(*) filter (where given_up_at is not null)::integer as "givenUp"
      from outgoing_mail`.execute(db);
  return rows[0] ?? { waiting: 0, late: 0, givenUp: 0 };
}

const daySeconds = 86_400;

/** Forgets what was sent a day ago, what was given up a week ago, and what nobody sent for a week. Safe to repeat. */
export const sweepOutbox: ClockJob = {
  name: "mail.sweep-outbox",
  everySeconds: 3_600,
  async run({ db, now }) {
    const ago = (days: number) => new Date(now.getTime() - days * daySeconds * 1000);
    await db
      .deleteFrom("outgoing_mail")
      .where((where) => where.or([where("sent_at", "<=", ago(1)), where("made_at", "<=", ago(7))]))
      .execute();
  },
};
