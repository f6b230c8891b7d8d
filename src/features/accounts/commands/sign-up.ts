import { FormProblems } from "#core/errors.ts";
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
import { isEmail } from "../rules/email.ts";
import { nameProblem } from "../rules/names.ts";
import { signUpRule } from "../rules/tries.ts";
import { typedText } from "../rules/typed-text.ts";
import { words } from "../words.ts";
import { addMember, type MadeMember } from "./create-member.ts";
import { type Door, logIn } from "./log-in.ts";
import { addressLookup } from "./mail/address.ts";
import { claimAddress } from "./mail/claims.ts";
import { mayHaveLetter } from "./mail/limits.ts";
import type { NewSession } from "./sessions.ts";
import { type Counter, giveBack, takeTries } from "./tries.ts";

const say = words.signingUp;

/** Somebody whose answers are in order, and whose password has been hashed. */
export interface Applicant {
  readonly name: string;
  readonly email: Email | null;
  readonly passwordHash: string;
  readonly keep: boolean;
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
  const { db } = door.house.database;
  const problems = problemsOf(form, door, await listStaffNames(db));
  const name = { key: nameKey(form.name.trim()), skeleton: nameSkeleton(form.name.trim()) };
  if (!problems.has("name") && (await isNameTaken({ db, sealer: door.tools.sealer }, name)))
    problems.set("name", text.nameUnavailable);
  if (problems.size > 0) throw new FormProblems(problems);
  const counters = countersOf(door);
  await takeTries(db, counters, door.now);
  try {
    const passwordHash = await hashPassword(form.password);
    return { name: form.name, email: await emailOf(door, form), passwordHash, keep: form.keep };
  } catch (error) {
    for (const one of counters) await giveBack(db, one);
    throw error;
  }
}

/** Makes the account and logs its owner in. @throws FormProblems when the name was taken meanwhile */
export async function signUp(
  work: Work,
  { keep, email, ...applicant }: Applicant,
): Promise<{ readonly member: MadeMember; readonly session: NewSession }> {
  const rulesVersion = work.tools.settings().texts.rules.version;
  const member = await addMember(work, { ...applicant, role: "participant", adult: true, rulesVersion });
  if (email) await claimAddress(work, { memberId: member.id, ...email });
  const session = await logIn(work, { memberId: member.id, newHash: null }, { keep, before: null });
  return { member, session };
}

async function emailOf(door: Door, form: SignUpForm): Promise<Email | null> {
  const address = form.email.trim();
  if (address === "") return null;
  return { address, mayWrite: await mayHaveLetter(door, addressLookup(door.tools.sealer, address)) };
}

function problemsOf(form: SignUpForm, { tools, now }: Door, staffNames: readonly string[]): Map<string, string> {
  const { communityName, practiceName } = tools.settings();
  const email = form.email.trim();
  const birth = birthOf(form, now);
  const site = [communityName, practiceName, "threadwell"];
  const all: Record<string, string | null> = {
    name: nameProblem(form.name, tools.settings(), staffNames),
    password: passwordProblem(form.password, { site, own: [form.name, ...email.split("@", 1)] }),
    email: email === "" || (isEmail(email) && typedText(email, 254).ok) ? null : say.emailWrong,
    birthMonth: birth.ok ? null : birth.monthProblem,
    birthYear: birth.ok ? null : birth.yearProblem,
    rules: form.rules ? null : say.rulesMissing,
  };
  const problems = new Map<string, string>();
  for (const [field, sentence] of Object.entries(all)) if (sentence !== null) problems.set(field, sentence);
  return problems;
}

function countersOf({ tools, network, counts }: Door): Counter[] {
  if (!counts.networks) return [];
  return [{ key: tools.sealer.lookup("tries", `sign-up ${network}`), rule: signUpRule, sentence: say.tooMany }];
}
