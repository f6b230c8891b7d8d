import { z } from "zod";
import { defaultSettings, type PracticeText, type Settings, type TextName } from "#core/settings.ts";

export interface SettingRow {
  readonly name: string;
  readonly value: unknown;
}

/** The row in which one of the practice's texts is kept. */
export const textRow = (name: TextName) => `text.${name}`;

/** What the rows say. A value that is missing, or not of the kind that we expect, is the default. */
export function settingsFrom(rows: readonly SettingRow[]): Settings {
  const stored = new Map(rows.map(({ name, value }) => [name, value]));
  const texts = Object.fromEntries(Object.keys(kinds.texts.shape).map((name) => [name, stored.get(`text.${name}`)]));
  return wholeSettings.parse({ ...Object.fromEntries(stored), texts });
}

const usual = defaultSettings;

const text: z.ZodType<PracticeText> = z.object({
  markdown: z.string().nullable(),
  version: z.int().min(1),
  reviewed: z.object({ by: z.string(), day: z.iso.date() }).nullable(),
  asks: z.object({ since: z.int().min(1), day: z.iso.date(), what: z.string() }).optional(),
});

/** "09:00" to "24:00". */
export const timeOfDay = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;

const kinds = {
  communityName: z.string().min(1).max(120).catch(usual.communityName),
  practiceName: z.string().max(120).catch(usual.practiceName),
  timeZone: z.string().refine(isTimeZone).catch(usual.timeZone),
  exitUrl: z
    .literal("")
    .or(z.url({ protocol: /^https$/ }))
    .catch(usual.exitUrl),
  postsPerPage: z.int().min(1).max(200).catch(usual.postsPerPage),
  topicsPerPage: z.int().min(1).max(200).catch(usual.topicsPerPage),
  newAudience: z.enum(["public", "members"]).catch(usual.newAudience),
  searchEngines: z.boolean().catch(usual.searchEngines),
  quietEditMinutes: z.int().min(0).max(1_440).catch(usual.quietEditMinutes),
  teamProvesTwice: z.boolean().catch(usual.teamProvesTwice),
  mailSender: z.string().min(1).max(60).catch(usual.mailSender),
  mailSubject: z.string().min(1).max(60).catch(usual.mailSubject),
  country: z.string().max(60).catch(usual.country),
  prescriptionSafe: z.boolean().catch(usual.prescriptionSafe),
  noTestimonials: z.boolean().catch(usual.noTestimonials),
  askingHours: z.string().max(300).catch(usual.askingHours),
  conversationMonths: z.int().min(0).max(120).catch(usual.conversationMonths),
  oldWords: z.record(z.string().max(40), z.string().max(200)).catch(usual.oldWords),
  answering: z
    .object({
      days: z.array(z.int().min(1).max(7)).max(7).readonly(),
      from: z.string().regex(timeOfDay),
      until: z.string().regex(timeOfDay),
      withinHours: z.int().min(1).max(400),
    })
    .nullable()
    .catch(usual.answering),
  answerTimes: z
    .object({
      asked: z.int().min(0),
      answered: z.int().min(0),
      half: z.int().min(0).nullable(),
      nineOfTen: z.int().min(0).nullable(),
    })
    .nullable()
    .catch(usual.answerTimes),
  texts: z.object({
    rules: text.catch(usual.texts.rules),
    privacy: text.catch(usual.texts.privacy),
    urgent: text.catch(usual.texts.urgent),
    accessibility: text.catch(usual.texts.accessibility),
    device: text.catch(usual.texts.device),
  }),
};

const wholeSettings: z.ZodType<Settings> = z.object(kinds);

/** Does this computer know the zone? Names only: an offset does not know summer time. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][\w+-]*(?:\/[\w+-]+)*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
