import { FormProblems } from "#core/errors.ts";
import type { Identity } from "#core/identity.ts";
import type { Sealer } from "#platform/crypto/sealer.ts";
import { newTotpSecret, totpStep } from "#platform/crypto/totp.ts";
import type { Work } from "#platform/work/work.ts";
import { words } from "../../words.ts";
import { tellAdministrators, tellByMail } from "../mail/notices.ts";

/** A secret to be put into an app; kept nowhere until the app has shown a code of it. */
export interface OfferedApp {
  readonly secret: string;
  /** The same, sealed for this person, to come back with the code. */
  readonly sealed: string;
}

export function offerApp(sealer: Sealer, memberId: number): OfferedApp {
  const secret = newTotpSecret();
  return { secret, sealed: sealer.seal(secret, offered(memberId)).toString("base64url") };
}

/** The offer that a form brought back; null when it was made for somebody else, altered or cut short. */
export function openOffer(sealer: Sealer, memberId: number, sealed: string): OfferedApp | null {
  try {
    return { secret: sealer.open(Buffer.from(sealed, "base64url"), offered(memberId)), sealed };
  } catch {
    return null;
  }
}

/** Keeps an app as this person's second step, in place of one before. @throws FormProblems when the code is not of now */
export async function addApp(work: Work, { viewer }: Identity, secret: string, typed: string): Promise<void> {
  const step = totpStep(secret, digits(typed), work.now);
  if (step === null) throw new FormProblems({ code: words.proofs.app.wrong });
  const values = {
    secret_sealed: work.tools.sealer.seal(secret, kept(viewer.id)),
    last_step: step,
    created_at: work.now,
  };
  await work.db
    .insertInto("totp")
    .values({ member_id: viewer.id, ...values })
    .onConflict((conflict) => conflict.column("member_id").doUpdateSet(values))
    .execute();
  await tellByMail(work, viewer.id, "app-added");
  await tellAdministrators(work, viewer.id);
}

export async function removeApp(work: Work, memberId: number): Promise<void> {
  await work.db.deleteFrom("totp").where("member_id", "=", memberId).execute();
}

/** Takes a code of somebody's app: each half minute once. False when it is wrong, used or they have no app. */
export async function takeAppCode(work: Work, memberId: number, typed: string): Promise<boolean> {
  const app = await work.db
    .selectFrom("totp")
    .select(["secret_sealed as sealed"])
    .where("member_id", "=", memberId)
    .executeTakeFirst();
  if (!app) return false;
  const step = totpStep(work.tools.sealer.open(app.sealed, kept(memberId)), digits(typed), work.now);
  if (step === null) return false;
  const taken = await work.db
    .updateTable("totp")
    .set({ last_step: step })
    .where("member_id", "=", memberId)
    .where("last_step", "<", step)
    .returning("member_id")
    .executeTakeFirst();
  return taken !== undefined;
}

/** Apps show a code in two groups. */
const digits = (typed: string) => typed.replace(/\s/g, "");

/** A secret copied to another person's row does not open. */
const kept = (memberId: number) => `totp|secret_sealed|${memberId}`;
const offered = (memberId: number) => `totp|offered|${memberId}`;
