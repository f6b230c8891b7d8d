import { z } from "zod";
import { words } from "./words.ts";

const { problems } = words;

const tick = z
  .string()
  .max(10)
  .optional()
  .transform((value) => value !== undefined);

function wholeNumber(least: number, most: number, problem: string) {
  return z
    .string(problem)
    .trim()
    .regex(/^\d{1,5}$/, problem)
    .transform(Number)
    .refine((number) => number >= least && number <= most, problem);
}

/** What the place is called and where it is. Commands clean the names and know this computer's time zones. */
const place = {
  communityName: z.string(problems.communityName).trim().min(1, problems.communityName).max(2_000),
  practiceName: z.string(problems.practiceName).trim().min(1, problems.practiceName).max(2_000),
  timeZone: z.string(problems.timeZone).min(1, problems.timeZone).max(100, problems.timeZone),
  exitUrl: z.string().trim().max(2_000, problems.exitUrl).default(""),
};

export const settingsForm = z.strictObject({
  ...place,
  postsPerPage: wholeNumber(5, 100, problems.pageSize),
  topicsPerPage: wholeNumber(5, 100, problems.pageSize),
  quietEditMinutes: wholeNumber(0, 1_440, problems.minutes),
  newAudience: z.enum(["public", "members"], problems.newAudience),
  searchEngines: tick,
  country: z.string().trim().max(2_000).default(""),
  prescriptionSafe: tick,
  noTestimonials: tick,
  /** Left out of the form: as it was. */
  askingHours: z.string().trim().max(2_000).optional(),
  conversationMonths: wholeNumber(0, 120, problems.months).optional(),
  /** Blank: our neutral words. */
  mailSender: z.string().trim().max(2_000).default(""),
  mailSubject: z.string().trim().max(2_000).default(""),
  /** A mark of the settings that the person had before them. */
  seen: z.string().max(100).default(""),
});
export type SettingsForm = z.infer<typeof settingsForm>;

export const setUpForm = z.strictObject({
  ...place,
  name: z.string(problems.name).trim().min(1, problems.name).max(2_000),
  password: z.string(problems.password).min(1, problems.password).max(2_000),
});
export type SetUpForm = z.infer<typeof setUpForm>;

export type PlaceForm = Pick<SetUpForm, keyof typeof place>;
