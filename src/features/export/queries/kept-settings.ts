import { type Settings, textNames } from "#core/settings.ts";
import { textRow } from "#platform/settings/rows.ts";

/** Settings that an export holds: all but what is counted anew. None is secret today; a new one needs its decision here. */
const decided = {
  communityName: true,
  practiceName: true,
  timeZone: true,
  exitUrl: true,
  postsPerPage: true,
  topicsPerPage: true,
  newAudience: true,
  searchEngines: true,
  quietEditMinutes: true,
  teamProvesTwice: true,
  mailSender: true,
  mailSubject: true,
  country: true,
  prescriptionSafe: true,
  noTestimonials: true,
  askingHours: true,
  conversationMonths: true,
  oldWords: true,
  answering: true,
  answerTimes: false,
} as const satisfies Readonly<Record<Exclude<keyof Settings, "texts">, boolean>>;

/** Names of the rows: whatever else the table may hold stays inside. */
export const keptSettings: readonly string[] = [
  ...Object.entries(decided).flatMap(([name, isKept]) => (isKept ? [name] : [])),
  ...textNames.map(textRow),
];
