import type { AuditGroup } from "#core/audit.ts";
import { sentences } from "./words/sentences.ts";

/** What the audit log says. */
export const words = {
  title: "Audit log",
  documentTitle: "Audit log, administration",
  lede: "Who did what, and who looked at what of another person. Nobody can change or remove a line here.",
  more: "It holds no names and no text: names are looked up when you open this page. That you open it is written down too.",
  audienceLead: "Administrators",
  audienceRest: "can see this. Moderators cannot.",
  here: "You are here",
  admin: "Administration",

  search: "Find by somebody’s name",
  searchPlaceholder: "Name",
  find: "Find",
  filters: "Which kind",
  about: {
    all: "Everything",
    "sign-in": "Signing in",
    people: "People and roles",
    moderation: "Moderation",
    running: "Running the place",
    reading: "Looking",
  } satisfies Record<AuditGroup | "all", string>,
  onlyPerson: (name: string) => `Only what ${name} did, or what was done to them.`,
  everybody: "Show everybody again",

  list: "The audit log, newest first",
  none: "Nothing matches",
  noneMore: "Try another kind, or part of a name.",

  sentences,
  unknownKind: (kind: string) => `Something this version does not know (${kind}).`,
  nobody: "The system",
  gone: "somebody who has left",
  goneFirst: "Somebody who has left",
  post: (id: string) => `post ${id}`,
  topic: (id: string) => `topic ${id}`,
  conversation: (id: string) => `private conversation ${id}`,
  forum: (id: string) => `forum ${id}`,
  treatment: (id: string) => `treatment option ${id}`,
  token: (scope: string) => `a token for programs (${scope})`,
  page: (address: string) => `the page ${address}`,
  /** Older entries do not say which. */
  unnamed: "something",
  setting: (name: string) => `“${name}”`,
  seePost: "The post",
  seePerson: (name: string) => `Page of ${name}`,
  onlyThis: (name: string) => `Only ${name}`,
  roles: {
    participant: "participant",
    spectator: "spectator",
    staff: "care team",
    moderator: "moderator",
    administrator: "administrator",
  } as Readonly<Record<string, string>>,
  fromTo: (before: string, after: string) => (before === after ? `still ${before}` : `from ${before} to ${after}`),

  pages: "Pages of the audit log",
  paging: { page: "Page", previous: "Previous page", next: "Next page" },
  line: (from: number, through: number, total: number) =>
    total === 1 ? "1 entry" : `${from} to ${through} of ${total.toLocaleString("en")} entries`,

  commands: {
    whole: (entries: number) => `The chain is whole: ${entries} entries.`,
    broken: (id: number) =>
      `The chain breaks at entry ${id}: this entry or the one before it was changed or taken away. Keep the database as it is and look into who could write to it.`,
    none: "There is no entry yet.",
    head: (id: number, hash: string) => `${id}:${hash}`,
    headUnclear: "Give the head as audit head printed it: a number, a colon, 64 characters.",
  },
} as const;
