/** What somebody reads who takes a community out. */
export const words = {
  done: ({ people, forums, topics, posts }: Counts, folder: string) =>
    `Wrote ${people} people, ${forums} forums, ${topics} topics and ${posts} posts to ${folder}.`,
  careful:
    "It holds what people wrote about their health, and e-mail addresses, in the clear. Keep it where only you can read it, and delete it when it has served.",

  problem: {
    noRight: (path: string) => `There is no right to write ${path}: choose another folder.`,
    noRoom: (path: string) => `There is not enough room for ${path}: nothing was left there.`,
    noFolder: (path: string) => `${path} cannot be a folder: choose another name.`,
    diskFails: (path: string) => `The disk under ${path} fails: choose another one.`,
    taken: (path: string) => `${path} is not empty: name a folder that is empty or does not exist.`,
    link: (path: string) => `${path} is a link: name the folder itself.`,
    unfinished: (path: string) => `${path} is left from an export that did not end: delete it first.`,
  },

  wxr: {
    /** Under what was written by somebody whose account is gone: without a name WordPress would show whoever imports. */
    former: "A former member",
    withdrawn: "Taken back by its author. Replies to it are kept.",
    hidden: "Hidden by moderators.",
  },
} as const;

/** How much there is. */
export interface Counts {
  readonly people: number;
  readonly forums: number;
  readonly topics: number;
  readonly posts: number;
}
