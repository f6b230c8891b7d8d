import type { Audience } from "#core/audience.ts";

/** Headings and lines of the report. */
export const reportWords = {
  title: (site: string, url: string) => `Import from ${site || "a bbPress community"} (${url || "no address"})`,
  file: (name: string, items: string, bytes: string) => `File ${name}: ${items} items, ${bytes} bytes.`,
  people: (people: string, tags: string) => `People: ${people}, all as participants. Tags: ${tags}.`,
  countsHeading: "What the files hold, by type and status",
  countsColumns: ["type", "status", "in the files", "brought", "skipped"],
  audiencesHeading: "Who will be able to read it",
  audiencesColumns: ["readers", "forums", "topics", "posts"],
  audience: {
    public: "everyone",
    members: "members",
    staff: "the care team",
    nobody: "moderators only (waiting, spam, bin, hidden)",
  } satisfies Record<Audience | "nobody", string>,
  skippedHeading: "Skipped",
  hiddenHeading: "Out of sight until somebody has looked",
  warningsHeading: "Worth knowing",
  notInFileHeading: "Not in this kind of file",
  none: "Nothing.",
  finding: (count: string, sentence: string) => `${count} × ${sentence}`,
  findingWithIds: (count: string, sentence: string, ids: string) => `${count} × ${sentence} (${ids})`,
  more: (ids: string, more: string) => `${ids} and ${more} more`,
} as const;

/** What WordPress's own export leaves out; a database dump has it. */
export const notInWxrWords: readonly string[] = [
  "Passwords: everybody needs a log-in link from an administrator.",
  "Roles: everybody arrives as a participant; an administrator confirms who is staff.",
  "People who never wrote anything.",
  "Topics that were pinned everywhere: pin them again.",
  "Forums that were private only by an old site option: look at each forum’s audience before you open the site.",
  "Earlier versions of edited posts.",
  "Uploaded files.",
];

/** What no database dump holds, or what is not taken from it. */
export const notInDumpWords: readonly string[] = ["Uploaded files."];
