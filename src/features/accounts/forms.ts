import { z } from "zod";
import { ceremonies } from "./rules/ceremonies.ts";
import { words } from "./words.ts";

/** What people may send us about accounts. Lengths here only keep out what nobody types; commands say what is right. */

const { oneValue, farTooLong } = words.rules;
const text = (longest: number) => z.string(oneValue).max(longest, farTooLong).default("");
const tick = z
  .string(oneValue)
  .max(10)
  .optional()
  .transform((value) => value !== undefined);

/** Several fields of one name arrive as a list, one alone does not. */
const listOf = <T extends z.ZodType>(item: T, most: number) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(item).max(most));

const password = text(2_000);
const role = z.enum(["participant", "spectator", "staff", "moderator", "administrator"]).or(z.literal("")).default("");

const seenVersion = z.coerce.number().int().min(1).optional();
/** Two ticks, and which versions of the two texts stood beside them. */
const consents = { rules: tick, privacy: tick, rulesVersion: seenVersion, privacyVersion: seenVersion };

export const signUpForm = z.strictObject({
  name: text(400),
  password,
  email: text(400),
  birthMonth: text(20),
  birthYear: text(20),
  ...consents,
  keep: tick,
  /** A name to take, or "more" for other ideas: the form is shown again. */
  suggest: z.string().max(100).optional(),
  /** With a passkey instead of a password: the next page makes it. */
  with: z.literal("passkey").optional(),
});
export type SignUpForm = z.infer<typeof signUpForm>;

export const logInForm = z.strictObject({ name: text(400), password, keep: tick, next: text(2_000) });
export type LogInForm = z.infer<typeof logInForm>;

export const secondStepForm = z.strictObject({ code: text(200), next: text(2_000) });

export const forgotForm = z.strictObject({ name: text(400), code: text(200) });

export const emailForm = z.strictObject({ email: text(400) });

/** What was offered comes back sealed, with a code that the app made of it. */
export const appForm = z.strictObject({ offer: text(2_000), code: text(200) });

export const passkeyOptionsForm = z.strictObject({ ceremony: z.enum(ceremonies), offer: text(8_000) });

/** What an authenticator answered, as a script put it into the form. */
const passkeyAnswer = text(20_000);
/** What was checked of somebody who joins comes back sealed, with the passkey. */
export const signUpPasskeyForm = z.strictObject({ offer: text(8_000), response: passkeyAnswer });
export const newPasskeyForm = z.strictObject({ response: passkeyAnswer, label: text(400) });
export const passkeyLogInForm = z.strictObject({ response: passkeyAnswer, keep: tick, next: text(2_000) });
export const passkeyForm = z.strictObject({ response: passkeyAnswer, next: text(2_000) });

/** `kept` is a form that waits for the proof, sealed by us. */
const onwards = { next: text(2_000), kept: text(200_000) };

export const proveForm = z.strictObject({ password, ...onwards });

/** Without a password: one of the printed codes. */
export const proveCodeForm = z.strictObject({ code: text(200), ...onwards });

export const provePasskeyForm = z.strictObject({ response: passkeyAnswer, ...onwards });

export const choosePasswordForm = z.strictObject({ password });

export const changePasswordForm = z.strictObject({ currentPassword: password, newPassword: password });
export type ChangePasswordForm = z.infer<typeof changePasswordForm>;

export const discreetForm = z.strictObject({ titles: tick, word: text(200), leave: tick });
export type DiscreetForm = z.infer<typeof discreetForm>;

export const lookForm = z.strictObject({ theme: z.enum(["auto", "light", "dark"]).or(z.literal("")).default("") });
export type LookForm = z.infer<typeof lookForm>;

export const profileForm = z.strictObject({ posts: tick });

export const lineForm = z.strictObject({ line: text(2_000) });

export const consentForm = z.strictObject(consents);
export type ConsentForm = z.infer<typeof consentForm>;

export const noFields = z.strictObject({});

/** What was checked of one of the practice's people. */
const checked = { title: text(500), registration: text(500), until: text(40) };

/** Ticked: the mark is taken off everything they wrote. */
export const standingForm = z.strictObject({ role, ...checked, mistake: tick });
export type StandingForm = z.infer<typeof standingForm>;

export const inviteForm = z.strictObject({ name: text(400), role, ...checked });
export type InviteForm = z.infer<typeof inviteForm>;

export const suspensionForm = z.strictObject({
  length: z.enum(["day", "week", "month", "open"]).or(z.literal("")).default(""),
  reason: text(5_000),
});
export type SuspensionForm = z.infer<typeof suspensionForm>;

const memberId = z
  .string()
  .regex(/^[1-9]\d{0,15}$/)
  .transform(Number);

/** One row for each person shown; `staff` holds those that are ticked. */
export const confirmStaffForm = z.strictObject({
  person: listOf(memberId, 30),
  title: listOf(z.string().max(500), 30),
  staff: listOf(memberId, 30),
  role: z.enum(["staff", "moderator"]).default("staff"),
});
export type ConfirmStaffForm = z.infer<typeof confirmStaffForm>;

/** What the address of the list of people asks for. */
export const peopleQuery = z.object({
  q: z.string().max(200).optional(),
  show: z.enum(["all", "staff", "imported", "paused", "checks"]).default("all"),
  page: z
    .string()
    .regex(/^[1-9]\d{0,6}$/)
    .transform(Number)
    .default(1),
});
export type PeopleQuery = z.infer<typeof peopleQuery>;
