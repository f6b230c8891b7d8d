import type { TaskState } from "./queries/tasks.ts";

/** Everything that moving in says to an administrator. */
export const words = {
  admin: "Running the community",
  title: "Move in from bbPress",
  lede: "Bring the topics, posts and people of your old forum here. First we only look, and tell you what would come.",
  where: (folder: string) =>
    `Whoever runs the server puts the files into ${folder}. Nobody can open that folder from the web.`,
  what: "A database dump (.sql or .sql.gz) brings everything: people with their passwords, private forums, earlier versions. An export of WordPress (.xml) brings less. Several files of one site can be chosen together.",
  none: "There are no files yet",
  noneMore:
    "Copy the old site’s database dump there, and its folder wp-content/uploads if posts show pictures. Then open this page again.",
  files: "Files",
  file: (size: string, when: string) => `${size}, ${when}`,
  uploads: "Pictures of the old site",
  uploadsHint: "Its folder wp-content/uploads, if it lies there too. Without it, pictures stay links to the old site.",
  noUploads: "No pictures",
  prefix: "What the names of its tables begin with",
  prefixHint: "Only needed if the dump holds several sites: wp_2_, for example.",
  look: "Look first",
  lookHint: "Nothing is written. A large community takes some minutes.",
  earlier: "Looks and imports so far",
  earlierColumns: ["What", "Files", "When", "How it went"],
  kinds: { look: "A look", bring: "An import" },
  states: {
    waiting: "Begins in a moment",
    running: "Under way",
    done: "Done",
    refused: "Could not be read",
    stopped: "Stopped before its end",
  } satisfies Record<TaskState, string>,
  busy: "Another look or import is under way. Wait until it has ended, or stop it.",
  lookFirst: "Look at the files first; when that has ended, they can be brought in.",
  gone: (names: readonly string[]) =>
    `${names.join(", ")}: not in the folder any more. Put it back, or choose the files again.`,
  changed: (names: readonly string[]) =>
    `${names.join(", ")}: not the file that you looked at any more. Look again, and bring in what you see then.`,
  full: "The disk of the server is full. Make room in the data folder, and try again: what is in already stays.",
  form: {
    problems: "Something needs a change",
    noFile: "Choose at least one file.",
    manyFiles: (most: number) => `Choose at most ${most} files.`,
    oddPrefix: "Only letters, digits and underscores.",
  },
  task: {
    look: "A look at the old forum",
    bring: "The old forum comes in",
    files: (files: readonly string[], uploads: string | null) =>
      uploads === null ? files.join(", ") : `${files.join(", ")}, with the pictures in ${uploads}`,
    begins: "It begins in a moment.",
    works: "You can leave this page. Nobody gets a mail because of an import, and the community can be used meanwhile.",
    again: "See how far it is",
    progress: "How far it is",
    stop: "Stop it",
    stopHint: "What is in already stays. Bringing it in again goes on from there.",
    stoppedLook: "The look stopped before its end. Nothing was written. Look again.",
    stoppedBring:
      "The import stopped before its end. What had come stays, and every topic that is here is whole. Bring it in again to go on.",
    looked: "We looked, and wrote nothing. Read the report, then bring it in.",
    lookAgain: "Look again",
    goOn: "Go on",
    bringIn: "Bring it in",
    bringInHint:
      "Everybody arrives as a participant, and no mail goes out. It can be stopped and gone on with, and bringing in the same files twice changes nothing.",
    people: "Confirm who belongs to the practice",
    save: "Save the report",
    asText: "as text",
    asJson: "for programs (JSON)",
    report: "The report",
  },
} as const;
