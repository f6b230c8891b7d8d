import { FormProblems } from "#core/errors.ts";
import type { NewPasskey } from "#platform/crypto/passkeys.ts";
import { nameKey, nameSkeleton } from "#platform/text/names.ts";
import { words as text } from "#platform/text/words.ts";
import { cookie, cookieName } from "#platform/web/cookies.ts";
import type { Tools } from "#platform/work/tools.ts";
import type { Work } from "#platform/work/work.ts";
import type { SignUpForm } from "../forms.ts";
import { hashPassword } from "../passwords/hashing.ts";
import { passwordProblem } from "../passwords/rules.ts";
import { isAdult } from "../policy.ts";
import { isNameTaken, listStaffNames } from "../queries/names.ts";
import { birthOf } from "../rules/birth.ts";
import { isMark, makeMark, marks, notYetSubject } from "../rules/browser-marks.ts";
import { type ConsentVersions, versionsNow, versionsSeen } from "../rules/consent.ts";
import { isEmail } from "../rules/email.ts";
import { nameProblem } from "../rules/names.ts";
import { signUpRule } from "../rules/tries.ts";
import { typedText } from "../rules/typed-text.ts";
import { words } from "../words.ts";
import { noteConsent } from "./consent.ts";
import { addMember, type MadeMember } from "./create-member.ts";
import { type Door, logIn } from "./log-in.ts";
import { addressLookup } from "./mail/address.ts";
import { claimAddress } from "./mail/claims.ts";
import { mayHaveLetter } from "./mail/limits.ts";
import { addPasskey } from "./proofs/passkeys.ts";
import type { SignUpOffer } from "./proofs/sign-up-offer.ts";
import type { NewSession } from "./sessions.ts";
import { type Counter, giveBack, takeTries } from "./tries.ts";

const say = words.signingUp;

/** What somebody said who wants to join, every answer in order. */
export type Answers = Omit<SignUpOffer, "handle">;

/** The same, with the way in that they will have: a password, which has been hashed, or a passkey. */
export interface Applicant {
  readonly name: string;
  readonly email: Email | null;
  readonly keep: boolean;
  readonly agreed: ConsentVersions;
  readonly passwordHash: string | null;
  readonly passkey?: { readonly made: NewPasskey; readonly handle: Buffer };
}

/** An address that somebody gave, to be confirmed. */
interface Email {
  readonly address: string;
  readonly mayWrite: boolean;
}

/** Did somebody say in this browser that they are not of age? */
export function saidNotYet({ tools, cookie: read }: Pick<Door, "tools" | "cookie">): boolean {
  return isMark(tools.sealer, notYetSubject, read(cookieName(tools.cookies, marks.notYet)));
}

/** Remembers it in this browser, until it closes. */
export function notYetCookie({ cookies, sealer }: Tools): string {
  return cookie(cookies, cookieName(cookies, marks.notYet), makeMark(sealer, notYetSubject), null);
}

/** Given in full, the answer says that this person is under age. */
export function isUnderAge(form: SignUpForm, now: Date): boolean {
  const birth = birthOf(form, now);
  return birth.ok && !isAdult(birth, now);
}

/**
 * Checks everything that was typed and hashes the password. Opens no transaction.
 *
 * @throws FormProblems with all that needs a change, TooOften after too many accounts from one network
 */
export async function checkApplicant(door: Door, form: SignUpForm): Promise<Applicant> {
  const answers = await checkAnswers(door, form);
  return await countingAccounts(door, async () => {
    const passwordHash = await hashPassword(form.password);
    return { ...answers, email: await emailOf(door, answers.email), passwordHash };
  });
}

/** Checks everything that was typed, and the password unless a passkey comes in its place. @throws FormProblems */
export async function checkAnswers(door: Door, form: SignUpForm): Promise<Answers> {
  const { db } = door.house.database;
  const problems = problemsOf(form, door, await listStaffNames(db));
  if (form.with === "passkey") problems.delete("password");
  const name = { key: nameKey(form.name.trim()), skeleton: nameSkeleton(form.name.trim()) };
  if (!problems.has("name") && (await isNameTaken({ db, sealer: door.tools.sealer }, name)))
    problems.set("name", text.nameUnavailable);
  if (problems.size > 0) throw new FormProblems(problems);
  const agreed = versionsSeen(form, versionsNow(door.tools.settings()));
  return { name: form.name, email: form.email.trim() || undefined, keep: form.keep, agreed };
}

/** Counts one more account from this network, unless nothing comes of it. @throws TooOften */
export async function countingAccounts<T>(door: Door, run: () => Promise<T>): Promise<T> {
  const { db } = door.house.database;
  const counters = countersOf(door);
  await takeTries(db, counters, door.now);
  try {
    return await run();
  } catch (error) {
    for (const one of counters) await giveBack(db, one);
    throw error;
  }
}

/** Makes the account and logs its owner in. @throws FormProblems when the name was taken meanwhile */
export async function signUp(
  work: Work,
  { keep, agreed, email, passkey, ...applicant }: Applicant,
): Promise<{ readonly member: MadeMember; readonly session: NewSession }> {
  const passkeyHandle = passkey?.handle ?? null;
  const member = await addMember(work, { ...applicant, passkeyHandle, role: "participant", adult: true });
  await noteConsent(work, member.id, agreed);
  if (email) await claimAddress(work, { memberId: member.id, ...email });
  if (passkey) await addPasskey(work, member.id, passkey.made, "");
  const how = { keep, before: null, provedTwice: passkey !== undefined };
  const session = await logIn(work, { memberId: member.id, newHash: null }, how);
  return { member, session };
}

/** An address that was given, and whether it may have a letter now. */
export async function emailOf(door: Door, address: string | undefined): Promise<Email | null> {
  if (address === undefined) return null;
  return { address, mayWrite: await mayHaveLetter(door, addressLookup(door.tools.sealer, address)) };
}

function problemsOf(form: SignUpForm, { tools, now }: Door, staffNames: readonly string[]): Map<string, string> {
  const { communityName, practiceName } = tools.settings();
  const email = form.email.trim();
  const birth = birthOf(form, now);
  const site = [communityName, practiceName, "threadwell"];
  const all: Record<string, string | null> = {
    name: nameProblem(form.name, tools.settings(), staffNames),
    password: passwordProblem(form.password, { site, own: [form.name, ...email.split("@")] }),
    email: email === "" || (isEmail(email) && typedText(email, 254).ok) ? null : say.emailWrong,
    birthMonth: birth.ok ? null : birth.monthProblem,
    birthYear: birth.ok ? null : birth.yearProblem,
    rules: form.rules ? null : say.rulesMissing,
    privacy: form.privacy ? null : say.consentMissing,
  };
  const problems = new Map<string, string>();
  for (const [field, sentence] of Object.entries(all)) if (sentence !== null) problems.set(field, sentence);
  return problems;
}

function countersOf({ tools, network, counts }: Door): Counter[] {
  if (!counts.networks) return [];
  return [{ key: tools.sealer.lookup("tries", `sign-up ${network}`), rule: signUpRule, sentence: say.tooMany }];
}
