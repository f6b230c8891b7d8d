import { drafts, readings, reports } from "./around.ts";
import type { DemoTopic } from "./content.ts";
import { forums } from "./forums.ts";
import { starts } from "./front.ts";
import { logIns, people } from "./people.ts";
import { appointmentTopics } from "./topics/appointments.ts";
import { botoxTopics } from "./topics/botox.ts";
import { roomTopics } from "./topics/closeness.ts";
import { bodyTopics } from "./topics/general-bodies.ts";
import { dailyTopics } from "./topics/general-daily.ts";
import { firstTopics } from "./topics/general-firsts.ts";
import { waitingTopics } from "./topics/general-waiting.ts";
import { practiceTopics } from "./topics/practice.ts";
import { practisingTopics } from "./topics/practising.ts";
import { welcomeTopics } from "./topics/welcome.ts";
import { wineTopic } from "./topics/wine-later.ts";

export type { DemoDraft, DemoPostRef, DemoReading, DemoReport } from "./around.ts";
export type { DemoPost, DemoTag, DemoTopic, ReactionKind } from "./content.ts";
export type { DemoForum, ForumKey } from "./forums.ts";
export type { DemoPerson, PersonKey } from "./people.ts";
export { type DemoWhen, demoInstant } from "./when.ts";

const topics: readonly DemoTopic[] = [
  ...welcomeTopics,
  ...botoxTopics,
  wineTopic,
  ...firstTopics,
  ...bodyTopics,
  ...dailyTopics,
  ...waitingTopics,
  ...practisingTopics,
  ...roomTopics,
  ...appointmentTopics,
  ...practiceTopics,
];

/** Published options of the treatment library; the others stay drafts. */
const library = [
  "talking-and-exposure-therapies",
  "practice-with-dilators",
  "pelvic-floor-physiotherapy",
  "guided-dilation-under-sedation",
] as const;

/** Everything the demo shows. Invented from beginning to end: no real person, place or practice. */
export const demoContent = {
  communityName: "Threadwell",
  practiceName: "Alder Row Clinic",
  conditionName: "vaginismus",
  timeZone: "Europe/London",
  people,
  logIns,
  forums,
  starts,
  topics,
  library,
  reports,
  readings,
  drafts,
} as const;
