/** Somebody in the demo. Participants have made-up names; the care team use their full names, as they do in life. */
export interface DemoPerson {
  readonly key: string;
  readonly name: string;
  readonly role: "participant" | "spectator" | "staff" | "moderator" | "administrator";
  readonly joinedDaysAgo: number;
  /** What the badge says; only for people of the practice. */
  readonly title?: string;
  /** The one line a person writes about themselves. */
  readonly line?: string;
  readonly suspended?: { readonly reason: string };
}

/** Everybody in the demo, the practice first. All invented. */
export const people = [
  {
    key: "lena",
    name: "Lena Whitfield",
    role: "staff",
    title: "Pelvic floor physiotherapist",
    joinedDaysAgo: 640,
    line: "I answer here on weekday mornings.",
  },
  {
    key: "amara",
    name: "Dr Amara Osei",
    role: "staff",
    title: "Consultant gynaecologist",
    joinedDaysAgo: 640,
    line: "Here on Tuesdays and Thursdays, after clinic.",
  },
  {
    key: "ruth",
    name: "Ruth Calder",
    role: "staff",
    title: "Nurse coordinator",
    joinedDaysAgo: 640,
    line: "Ask me about letters, bookings and what happens on the day.",
  },
  {
    key: "moira",
    name: "Moira Fenn",
    role: "administrator",
    title: "Practice manager",
    joinedDaysAgo: 655,
    line: "I look after the running of this place.",
  },
  {
    key: "ines",
    name: "Ines Ballard",
    role: "moderator",
    title: "Community moderator",
    joinedDaysAgo: 610,
    line: "I read everything. I am not a clinician.",
  },
  { key: "quietharbor", name: "quietharbor", role: "participant", joinedDaysAgo: 62, line: "Preparing for treatment" },
  { key: "late_april", name: "late_april", role: "participant", joinedDaysAgo: 240, line: "Practising at home" },
  { key: "second_spring", name: "second_spring", role: "participant", joinedDaysAgo: 600, line: "Former participant" },
  { key: "northofnine", name: "northofnine", role: "participant", joinedDaysAgo: 75, line: "On a waiting list" },
  { key: "tealeaf_22", name: "tealeaf_22", role: "participant", joinedDaysAgo: 180, line: "Choosing a treatment" },
  {
    key: "pebble",
    name: "pebble.and.tide",
    role: "participant",
    joinedDaysAgo: 210,
    line: "Practising, with many questions",
  },
  { key: "wrenhouse", name: "wrenhouse", role: "participant", joinedDaysAgo: 330, line: "Hoping for a baby" },
  { key: "oslo_rain", name: "oslo_rain", role: "participant", joinedDaysAgo: 150, line: "I keep notes" },
  {
    key: "granite_90",
    name: "granite_90",
    role: "participant",
    joinedDaysAgo: 24,
    suspended: { reason: "Two unkind posts in one week (rule 2). We wrote to say why, and when it ends." },
  },
  { key: "paperlantern", name: "paperlantern", role: "participant", joinedDaysAgo: 95, line: "New to all of this" },
  {
    key: "slowkettle",
    name: "slowkettle",
    role: "participant",
    joinedDaysAgo: 130,
    line: "It came back at fifty-four",
  },
  {
    key: "marrow_lane",
    name: "marrow_lane",
    role: "participant",
    joinedDaysAgo: 270,
    line: "Single, cheerful about it",
  },
  { key: "harbour_mouse", name: "harbour.mouse", role: "participant", joinedDaysAgo: 88 },
  { key: "fennel_row", name: "fennel_row", role: "participant", joinedDaysAgo: 200, line: "Lists help me" },
  { key: "tidy_chaos", name: "tidy.chaos", role: "participant", joinedDaysAgo: 160, line: "Since my second was born" },
  {
    key: "two_left_gloves",
    name: "two_left_gloves",
    role: "participant",
    joinedDaysAgo: 300,
    line: "Words are my job",
  },
  {
    key: "oat_and_ink",
    name: "oat_and_ink",
    role: "participant",
    joinedDaysAgo: 220,
    line: "Vaginismus and vulvodynia, both",
  },
  { key: "lowcloud", name: "lowcloud", role: "participant", joinedDaysAgo: 110, line: "slowly" },
  { key: "copper_beech", name: "copper_beech", role: "participant", joinedDaysAgo: 40, line: "Partner" },
  { key: "ninepins", name: "ninepins", role: "participant", joinedDaysAgo: 120, line: "Partner" },
  { key: "lamplit", name: "lamplit", role: "spectator", joinedDaysAgo: 33 },
] as const satisfies readonly DemoPerson[];

export type PersonKey = (typeof people)[number]["key"];

/** Whose log-ins the demo prints: one of each kind, so that every screen can be opened. */
export const logIns: readonly PersonKey[] = ["quietharbor", "second_spring", "lena", "ines", "moira", "lamplit"];
