/** What the program says to whoever runs it. */
export const words = {
  usage: (commands: readonly string[]) =>
    `Usage: threadwell <command>\n\n${commands.map((usage) => `  ${usage}`).join("\n")}`,
  options: "The options are not right.",
  missingOption: (name: string) => `The option --${name} is missing.`,
  wholeNumber: (name: string, least: number, most: number) =>
    `The option --${name} must be a whole number from ${least} to ${most}.`,
  oneOf: (name: string, values: readonly string[]) => `The option --${name} must be one of ${values.join(", ")}.`,
  unexpected: (name: string) =>
    `This failed for a reason that is not yours (${name}). If it happens again, report it with the lines below.`,

  databaseAway: (code: string) =>
    `The database does not answer${code === "" ? "" : ` (${code})`}: see that it runs and that DATABASE_URL is right.`,

  serving: (address: string) => `Threadwell answers at ${address}`,
  setUpLink: (link: string) => `There is no administrator yet. Open this link once to set the community up:\n${link}`,
  demoLogIn: ({ name, role, password }: { name: string; role: string; password: string }) =>
    `Demo log-in (${role}): ${name} / ${password}`,
  leftAgain: (count: number) =>
    count === 1
      ? "Somebody who had left was here again, perhaps from a backup, and has left again."
      : `${count} people who had left were here again, perhaps from a backup, and have left again.`,
  demoThere: "There are people in this community already, so the demo stays out.",
  workerOnly: "Threadwell does its jobs; the web pages are served elsewhere.",
  portTaken: (port: number) => `The port ${port} is taken: stop what uses it, or set PORT to another number.`,
  portForbidden: (port: number) => `This account may not use the port ${port}: set PORT to a number above 1023.`,
  hostUnknown: (host: string) => `This machine has no address ${host}: set HOST to one that it has.`,
  stopping: "Stopping: whatever is being answered is finished first.",
  wrongKey: (file: string) =>
    `The install key ${file} is not the one this community was made with: put the right one back, or set KEY_FILE.`,

  upToDate: "The schema is up to date.",
  migrated: (names: readonly string[]) => `Applied ${names.join(", ")}.`,

  noFile: "Name the export file: import bbpress FILE.",
  diskFull: "The disk is full: make room, in the data folder too, and try again.",
  noTask: "Name the number of a task of the import pages.",
  noPassword: "Give the password on standard input, with --password-stdin.",
  nobodyNamed: "Say whose: member reset-proofs NAME.",
  nobodyCalled: (name: string) => `Nobody here is called ${name}.`,
  needsPasswordLink:
    "They have no password that they could log in with now: an administrator makes a link for them under People.",
  proofsReset: (name: string) =>
    `${name} logs in with the password alone now, and is logged out everywhere. The team sets up a second step at once.`,
  memberMade: (name: string, address: string) => `Made ${name}: ${address}`,

  reindexed: (posts: number) => `Made the search index anew from ${posts} posts.`,
  recounted: (topics: number) => `Counted ${topics} topics and all forums anew.`,
  rerendered: (changed: number, looked: number) => `Formatted ${changed} of ${looked} posts anew.`,
  generated: (topics: number, posts: number, seconds: string) =>
    `Made ${topics} topics with ${posts} posts in ${seconds} seconds.`,
  longest: (posts: number, address: string) => `The longest has ${posts} posts: ${address}`,
  noForum: "There is no forum that everybody may read: make one first.",
  fewPosts: "There must be at least one post for each topic, and the longest topic must fit.",
} as const;
